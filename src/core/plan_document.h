/* SPDX-License-Identifier: MIT */
/* A plan as a kept document: a row is an item. */
#ifndef SHINDAN_CORE_PLAN_DOCUMENT_H
#define SHINDAN_CORE_PLAN_DOCUMENT_H

#include "core/document.h"
#include "core/plan.h"

/* Over a struct plan. */
extern const struct document_class plan_document;

#endif
