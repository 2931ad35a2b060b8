/* SPDX-License-Identifier: MIT */
/* Scope clean-up for our own types; GLib's own have g_autoptr.
 *
 * AUTO_DEFINE(bank) beside bank_destroy() lets a function write
 * AUTO(bank) bank = NULL; what it still owns at its end is destroyed. */
#ifndef SHINDAN_BASE_AUTO_H
#define SHINDAN_BASE_AUTO_H

#define AUTO_DEFINE(type)                                                      \
	static inline void auto_destroy_##type(struct type **owned)            \
	{                                                                      \
		type##_destroy(*owned);                                        \
	}                                                                      \
	struct type

#define AUTO(type) __attribute__((cleanup(auto_destroy_##type))) struct type *

#endif
