/* SPDX-License-Identifier: MIT */
/* The app asks for words, rates, texts and banks when they are first needed. */
#include "cli/front.h"

#include "cli/screen.h"

static const struct messages *catalogue(size_t language, const void *data)
{
	return context_catalogue(data, (enum language)language);
}

static const struct rates *rates(const void *data)
{
	return context_rates(data);
}

static const struct policy_template *policy_template(const void *data)
{
	return context_policy_template(data);
}

static const struct forms *forms(const void *data)
{
	return context_forms(data);
}

static const struct bank *bank_at(size_t index, const void *data)
{
	const struct context *context = data;
	AUTO(diags) passed_over = diags_create();

	return index < bank_store_load_all(context->banks, passed_over)
		       ? bank_store_get(context->banks, index)
		       : NULL;
}

struct app_options front_options(
	const struct context *context, const struct company_folder *folder)
{
	const char *unit = context->arguments->values[OPTION_UNIT];

	return (struct app_options){
		.company = company_folder_company(folder),
		.catalogue = catalogue,
		.catalogue_data = context,
		.catalogue_count = LANGUAGE_COUNT,
		.rates = rates,
		.rates_data = context,
		.policy_template = policy_template,
		.policy_template_data = context,
		.forms = forms,
		.forms_data = context,
		.bank_at = bank_at,
		.banks_data = context,
		.language = context->language,
		.unit = unit != NULL ? unit : "",
		.ambiguous_wide = screen_is_ambiguous_wide(context),
	};
}
