/* SPDX-License-Identifier: MIT */
/* The company folder in memory, for home and for everything that looks beyond
 * one sheet. */
#ifndef SHINDAN_DESK_COMPANY_FOLDER_H
#define SHINDAN_DESK_COMPANY_FOLDER_H

#include "base/auto.h"
#include "base/diag.h"
#include "core/company.h"
#include "desk/stock.h"
#include "io/company/kept_kinds.h"

struct company_folder;

/* Reads all sheets and the files that a company keeps. What cannot be read is
 * not there then, and stands among the problems of the company. Borrows the
 * stock. */
struct company_folder *company_folder_open(struct stock *stock);
void company_folder_destroy(struct company_folder *folder);
AUTO_DEFINE(company_folder);

/* Reads the sheets anew. */
void company_folder_reload(struct company_folder *folder);

/* Borrowed; its checks until the next reload. */
const struct company *company_folder_company(
	const struct company_folder *folder);

/* Borrowed. */
struct kept_file *company_folder_kept(
	const struct company_folder *folder, enum kept kept);

/* Where a check lies. Borrowed until the next reload. */
const char *company_folder_path(
	const struct company_folder *folder, size_t check);

/* Where a check of that bank and unit lies that was begun and never finished,
 * and may be written; NULL if there is none. Borrowed likewise. */
const char *company_folder_unfinished(const struct company_folder *folder,
	const struct bank *bank, const char *unit);

/* What there is to tell of all files but the profile, which every command tells
 * of: errors and warnings, in no order. Borrowed likewise. */
struct diags *company_folder_problems(const struct company_folder *folder);

#endif
