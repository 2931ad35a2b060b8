/* SPDX-License-Identifier: MIT */
/* What a bank gives beyond its questions: texts for companies of some size,
 * answers to objections, what another bank covers, prompts. */
#ifndef SHINDAN_IO_BANKS_BANK_GUIDANCE_H
#define SHINDAN_IO_BANKS_BANK_GUIDANCE_H

#include "io/yaml/yaml_schema.h"

/* Fields struct people and enum origin. */
yaml_read_function bank_guidance_people;
yaml_read_function bank_guidance_origin;

/* The field is a struct objections: of the bank, or of one question. */
yaml_read_function bank_guidance_objections;

/* The field is the struct question. */
yaml_read_function bank_guidance_notes;
yaml_read_function bank_guidance_covers;

/* The field is the struct bank itself; its questions are read. */
yaml_read_function bank_guidance_prompts;

/* Every table used here, ended by NULL. */
extern const struct yaml_key *const bank_guidance_tables[];

#endif
