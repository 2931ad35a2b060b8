/* SPDX-License-Identifier: MIT */
/* Nothing here is read twice in a run. */
#include "desk/stock.h"

#include <glib.h>

#include "io/banks/forms_yaml.h"
#include "io/banks/policy_template_yaml.h"
#include "io/banks/rates_yaml.h"
#include "io/company/folder.h"
#include "io/company/kept_kinds.h"

#define RULES_BANK "ipa-rules"

struct stock *stock_create(const char *data, const char *bank_folder)
{
	struct stock *stock = g_new0(struct stock, 1);
	g_autofree char *user_banks = folder_user_banks();

	stock->data = folder_data(data);
	stock->banks = bank_store_create(bank_folder, user_banks);
	stock->profile = kept_file_open(kept_kinds[KEPT_profile], stock->data);
	return stock;
}

void stock_destroy(struct stock *stock)
{
	if (stock == NULL) {
		return;
	}
	rates_destroy(stock->rates);
	policy_template_destroy(stock->policy_template);
	forms_destroy(stock->forms);
	kept_file_destroy(stock->profile);
	bank_store_destroy(stock->banks);
	g_free(stock->data);
	g_free(stock);
}

const char *stock_language(const struct stock *stock)
{
	const struct profile *profile = kept_file_content(stock->profile);

	return profile != NULL && profile->language[0] != '\0'
		       ? profile->language
		       : NULL;
}

int stock_year_begins(const struct stock *stock)
{
	const struct profile *profile = kept_file_content(stock->profile);

	return profile != NULL ? profile->year_begins : 0;
}

bool stock_has_profile(const struct stock *stock)
{
	return kept_file_exists(stock->profile);
}

const struct bank *stock_rules(const struct stock *stock)
{
	AUTO(diags) passed_over = diags_create();

	return bank_store_find(stock->banks, RULES_BANK, passed_over);
}

const struct rates *stock_rates(struct stock *stock)
{
	if (stock->rates == NULL) {
		stock->rates = rates_yaml_builtin();
	}
	return stock->rates;
}

const struct policy_template *stock_policy_template(struct stock *stock)
{
	if (stock->policy_template == NULL) {
		stock->policy_template = policy_template_yaml_builtin();
	}
	return stock->policy_template;
}

const struct forms *stock_forms(struct stock *stock)
{
	if (stock->forms == NULL) {
		stock->forms = forms_yaml_builtin();
	}
	return stock->forms;
}

const struct bank *stock_bank_at(const struct stock *stock, size_t index)
{
	AUTO(diags) passed_over = diags_create();

	return index < bank_store_load_all(stock->banks, passed_over)
		       ? bank_store_get(stock->banks, index)
		       : NULL;
}

char *stock_now(const struct stock *stock)
{
	char day[DATE_TEXT_BYTES];

	if (!stock->today_is_replaced) {
		return stock->clock();
	}
	date_format(stock->today, day);
	return g_strdup_printf("%sT00:00:00Z", day);
}
