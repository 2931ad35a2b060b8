/* SPDX-License-Identifier: MIT */
/* In the order in which one would call. */
#include "say/help_words.h"

static const struct help_address keys[HELP_ADDRESSES] = {
	{ "help.ipa.name", "help.ipa.phone", "help.ipa.url" },
	{ "help.police.name", "help.police.phone", "help.police.url" },
	{ "help.otasuke.name", "help.otasuke.says", NULL },
};

struct help_address help_words_address(
	const struct messages *messages, size_t index)
{
	const struct help_address *key = &keys[index];

	return (struct help_address){
		.name = tr(messages, key->name),
		.says = tr(messages, key->says),
		.url = key->url != NULL ? tr(messages, key->url) : NULL,
	};
}
