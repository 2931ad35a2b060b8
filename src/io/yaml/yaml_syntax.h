/* SPDX-License-Identifier: MIT */
/* What libyaml says about broken syntax, in words that help: the mistake a
 * person most likely made, at the place where it was made. */
#ifndef SHINDAN_IO_YAML_YAML_SYNTAX_H
#define SHINDAN_IO_YAML_YAML_SYNTAX_H

#include "base/diag.h"
#include "io/yaml/yaml_events.h"
#include "io/yaml/yaml_source.h"

/* event is YAML_EVENT_BROKEN. */
void yaml_syntax_explain(struct yaml_source *source,
	const struct yaml_event *event, struct diags *problems);

#endif
