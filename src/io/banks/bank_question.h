/* SPDX-License-Identifier: MIT */
/* The sections of a bank file: questions, their choices and actions. */
#ifndef SHINDAN_IO_BANKS_BANK_QUESTION_H
#define SHINDAN_IO_BANKS_BANK_QUESTION_H

#include "io/yaml/yaml_schema.h"

/* The field is a struct choices: of the scale, or of one question. */
yaml_read_function bank_question_choices;

/* The field is the struct bank itself; its scale and languages are read. */
yaml_read_function bank_question_sections;

/* Every table used here, ended by NULL. */
extern const struct yaml_key *const bank_question_tables[];

#endif
