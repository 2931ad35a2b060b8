/* SPDX-License-Identifier: MIT */
/* What the desk has at hand: the banks, what else the program brings with it,
 * the company folder and the day. Each is read when it is first asked for. */
#ifndef SHINDAN_DESK_STOCK_H
#define SHINDAN_DESK_STOCK_H

#include <stdbool.h>

#include "base/auto.h"
#include "base/date.h"
#include "core/forms.h"
#include "core/policy_template.h"
#include "core/profile.h"
#include "core/rates.h"
#include "io/banks/bank_store.h"
#include "io/company/kept_file.h"

struct stock {
	struct bank_store *banks;
	char *data; /* the company folder */
	struct kept_file *profile;
	struct date today;
	bool today_is_replaced; /* by $SHINDAN_TODAY */
	char *(*clock)(void); /* ISO 8601 with offset; owned (g_free) */
	struct rates *rates;
	struct policy_template *policy_template;
	struct forms *forms;
};

/* For the folder --data names (may be NULL), with the banks of that folder
 * (likewise) and the user's own. Without day and clock. */
struct stock *stock_create(const char *data, const char *bank_folder);
void stock_destroy(struct stock *stock);
AUTO_DEFINE(stock);

/* Whether there is a profile, readable or not. */
bool stock_has_profile(const struct stock *stock);
/* What the company says of itself: NULL or 0 where it says nothing, or that
 * cannot be read. */
const char *stock_language(const struct stock *stock);
int stock_year_begins(const struct stock *stock);

/* What the first star of SECURITY ACTION asks for; NULL if that bank is not
 * there. */
const struct bank *stock_rules(const struct stock *stock);

/* Borrowed. */
const struct rates *stock_rates(struct stock *stock);
const struct policy_template *stock_policy_template(struct stock *stock);
const struct forms *stock_forms(struct stock *stock);

/* The bank with that number, NULL behind the last. */
const struct bank *stock_bank_at(const struct stock *stock, size_t index);

/* When something is exported: the clock, or the day that replaces it. Owned by
 * the caller (g_free). */
char *stock_now(const struct stock *stock);

#endif
