/* SPDX-License-Identifier: MIT */
/* minizip checks the sum of a part when it is closed, expat that its XML is
 * well-formed to the end of its root. */
#include "report/back/archive.h"

#include <expat.h>
#include <glib.h>
#include <minizip/unzip.h>
#include <string.h>

#define CHUNK_BYTES 16384
#define NAME_BYTES 256

struct part {
	char *name;
	unz64_file_pos at;
};

struct archive {
	unzFile file;
	GArray *parts; /* of struct part */
	size_t unpacked_bytes;
};

/* One reading of one part. */
struct reading {
	const struct part_handlers *handlers;
	void *data;
	XML_Parser parser;
};

static void finish_part(void *data)
{
	struct part *part = data;

	g_free(part->name);
}

void archive_destroy(struct archive *archive)
{
	if (archive == NULL) {
		return;
	}
	if (archive->file != NULL) {
		/* Read only: nothing can be lost any more. */
		(void)unzClose(archive->file);
	}
	g_array_free(archive->parts, TRUE);
	g_free(archive);
}

/* Adds the part at hand. */
static bool list_part(struct archive *archive)
{
	char name[NAME_BYTES] = "";
	unz_file_info64 info;
	struct part part = { 0 };

	if (unzGetCurrentFileInfo64(archive->file, &info, name, sizeof name,
		    NULL, 0, NULL, 0) != UNZ_OK ||
		info.size_filename >= sizeof name ||
		unzGetFilePos64(archive->file, &part.at) != UNZ_OK) {
		return false;
	}
	part.name = g_strdup(name);
	g_array_append_val(archive->parts, part);
	return true;
}

static enum archive_status list_parts(struct archive *archive)
{
	int status = unzGoToFirstFile(archive->file);

	while (status == UNZ_OK) {
		if (archive->parts->len == ARCHIVE_PARTS_MAX) {
			return ARCHIVE_TOO_LARGE;
		}
		if (!list_part(archive)) {
			return ARCHIVE_DAMAGED;
		}
		status = unzGoToNextFile(archive->file);
	}
	return status == UNZ_END_OF_LIST_OF_FILE ? ARCHIVE_OK : ARCHIVE_DAMAGED;
}

enum archive_status archive_open(const char *path, struct archive **ret_archive)
{
	AUTO(archive) archive = g_new0(struct archive, 1);

	archive->parts = g_array_new(FALSE, TRUE, sizeof(struct part));
	g_array_set_clear_func(archive->parts, finish_part);
	archive->file = unzOpen64(path);
	if (archive->file == NULL) {
		return ARCHIVE_DAMAGED;
	}
	enum archive_status status = list_parts(archive);

	if (status == ARCHIVE_OK) {
		*ret_archive = g_steal_pointer(&archive);
	}
	return status;
}

size_t archive_count(const struct archive *archive)
{
	return archive->parts->len;
}

static const struct part *part_at(const struct archive *archive, size_t part)
{
	return &g_array_index(archive->parts, struct part, part);
}

const char *archive_name(const struct archive *archive, size_t part)
{
	return part_at(archive, part)->name;
}

size_t archive_find(const struct archive *archive, const char *name)
{
	for (size_t i = 0; i < archive->parts->len; i++) {
		if (g_ascii_strcasecmp(archive_name(archive, i), name) == 0) {
			return i;
		}
	}
	return ARCHIVE_NO_PART;
}

static const char *without_prefix(const char *name)
{
	const char *colon = strchr(name, ':');

	return colon != NULL ? colon + 1 : name;
}

const char *part_attribute(const char **attributes, const char *name)
{
	for (size_t i = 0; attributes[i] != NULL; i += 2) {
		if (strcmp(without_prefix(attributes[i]), name) == 0) {
			return attributes[i + 1];
		}
	}
	return NULL;
}

static void begin_element(
	void *data, const char *element, const char **attributes)
{
	const struct reading *reading = data;

	if (reading->handlers->begin != NULL) {
		reading->handlers->begin(
			reading->data, without_prefix(element), attributes);
	}
}

static void end_element(void *data, const char *element)
{
	const struct reading *reading = data;

	if (reading->handlers->end != NULL) {
		reading->handlers->end(reading->data, without_prefix(element));
	}
}

static void take_text(void *data, const char *text, int len_bytes)
{
	const struct reading *reading = data;

	if (reading->handlers->text != NULL) {
		reading->handlers->text(reading->data, text, len_bytes);
	}
}

/* Workbooks have no document type, and only there entities are declared. */
static void refuse_document_type(void *data, const char *name,
	const char *system_id, const char *public_id, int has_subset)
{
	const struct reading *reading = data;

	(void)name;
	(void)system_id;
	(void)public_id;
	(void)has_subset;
	(void)XML_StopParser(reading->parser, XML_FALSE);
}

static void set_handlers(XML_Parser parser, struct reading *reading)
{
	XML_SetUserData(parser, reading);
	XML_SetElementHandler(parser, begin_element, end_element);
	XML_SetCharacterDataHandler(parser, take_text);
	XML_SetStartDoctypeDeclHandler(parser, refuse_document_type);
}

static enum archive_status parse_part(
	struct archive *archive, XML_Parser parser)
{
	char chunk[CHUNK_BYTES];
	int len = 0;

	do {
		len = unzReadCurrentFile(archive->file, chunk, sizeof chunk);
		if (len < 0 || XML_Parse(parser, chunk, len, len == 0) !=
				       XML_STATUS_OK) {
			return ARCHIVE_DAMAGED;
		}
		archive->unpacked_bytes += (size_t)len;
		if (archive->unpacked_bytes > ARCHIVE_UNPACKED_MAX) {
			return ARCHIVE_TOO_LARGE;
		}
	} while (len > 0);
	return ARCHIVE_OK;
}

enum archive_status archive_read(struct archive *archive, size_t part,
	const struct part_handlers *handlers, void *data)
{
	struct reading reading = {
		.handlers = handlers,
		.data = data,
		.parser = XML_ParserCreate(NULL),
	};
	enum archive_status status = ARCHIVE_DAMAGED;

	if (reading.parser == NULL) {
		return status;
	}
	set_handlers(reading.parser, &reading);
	if (unzGoToFilePos64(archive->file, &part_at(archive, part)->at) ==
			UNZ_OK &&
		unzOpenCurrentFile(archive->file) == UNZ_OK) {
		status = parse_part(archive, reading.parser);
		/* Tells of a wrong sum. */
		if (unzCloseCurrentFile(archive->file) != UNZ_OK &&
			status == ARCHIVE_OK) {
			status = ARCHIVE_DAMAGED;
		}
	}
	XML_ParserFree(reading.parser);
	return status;
}
