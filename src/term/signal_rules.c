/* SPDX-License-Identifier: MIT */
/* sigaction() fails only for a signal that does not exist. */
#include "term/signal_rules.h"

static void apply(const struct signal_rule *rule, struct sigaction *ret_before)
{
	struct sigaction action = { 0 };

	(void)sigaction(rule->signal_number, NULL, ret_before);
	if (rule->unless_ignored && ret_before->sa_handler == SIG_IGN) {
		return;
	}
	action.sa_handler = rule->handler;
	action.sa_flags = rule->flags;
	(void)sigemptyset(&action.sa_mask);
	(void)sigaction(rule->signal_number, &action, NULL);
}

void signal_rules_apply(const struct signal_rule *rules, size_t count,
	struct sigaction *ret_before)
{
	for (size_t i = 0; i < count; i++) {
		apply(&rules[i], &ret_before[i]);
	}
}

void signal_rules_undo(const struct signal_rule *rules, size_t count,
	const struct sigaction *before)
{
	for (size_t i = 0; i < count; i++) {
		(void)sigaction(rules[i].signal_number, &before[i], NULL);
	}
}

void signal_rule_raise_default(int signal_number)
{
	const struct signal_rule by_default = {
		.signal_number = signal_number,
		.handler = SIG_DFL,
	};
	struct sigaction before;

	apply(&by_default, &before);
	(void)raise(signal_number);
	signal_rules_undo(&by_default, 1, &before);
}
