/* SPDX-License-Identifier: MIT */
/* What a process does with a set of signals, for a while. */
#ifndef SHINDAN_TERM_SIGNAL_RULES_H
#define SHINDAN_TERM_SIGNAL_RULES_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>

/* unless_ignored: whoever started us with the signal ignored (nohup) wants it
 * ignored. */
struct signal_rule {
	int signal_number;
	void (*handler)(int signal_number);
	int flags; /* of sigaction() */
	bool unless_ignored;
};

/* ret_before holds as many as there are rules. */
void signal_rules_apply(const struct signal_rule *rules, size_t count,
	struct sigaction *ret_before);
void signal_rules_undo(const struct signal_rule *rules, size_t count,
	const struct sigaction *before);

/* Takes the default action of a signal that has a rule, then goes on by the
 * rule: how a program stops itself for the shell. */
void signal_rule_raise_default(int signal_number);

#endif
