/* SPDX-License-Identifier: MIT */
/* libFuzzer on workbooks that come back. Checksums would keep nearly all
 * inputs out, so each is wrapped as it is into a sound archive: the bytes are
 * one part, and which one is told by the first of them, as a digit from 1; the
 * others are fixed. Seeds: tests/data/workbooks.
 * Any bytes give a workbook, or one problem with words. What was read is
 * searched for all that an import looks for. */
#include <glib.h>
#include <glib/gstdio.h>
#include <minizip/zip.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include "io/banks/catalog.h"
#include "report/back/answer_form_read.h"
#include "report/back/export_record.h"
#include "report/back/plan_rows.h"
#include "report/back/workbook_read.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const struct {
	const char *name;
	const char *text;
} parts[] = {
	{ "xl/worksheets/sheet1.xml",
		"<worksheet><row><c r=\"A1\" t=\"s\"><v>0</v></c>"
		"<c r=\"B1\" t=\"s\"><v>1</v></c></row><row>"
		"<c r=\"A2\" t=\"s\"><v>2</v></c></row></worksheet>" },
	{ "xl/worksheets/sheet2.xml",
		"<worksheet><row><c t=\"s\"><v>3</v></c><c><v>1</v></c></row>"
		"<row><c t=\"s\"><v>4</v></c><c t=\"s\"><v>5</v></c></row>"
		"</worksheet>" },
	{ "xl/sharedStrings.xml",
		"<sst><si><t>ID</t></si><si><t>担当</t></si>"
		"<si><t>ipa-25/3.1</t></si><si><t>format</t></si>"
		"<si><t>kind</t></si><si><t>result</t></si></sst>" },
	{ "xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"14\"/>"
			   "</cellXfs></styleSheet>" },
	{ "xl/workbook.xml", "<workbook><sheet name=\"a\" r:id=\"1\"/>"
			     "<sheet name=\"b\" r:id=\"2\"/></workbook>" },
	{ "xl/_rels/workbook.xml.rels",
		"<Relationships>"
		"<Relationship Id=\"1\" Type=\"x/worksheet\" "
		"Target=\"worksheets/sheet1.xml\"/>"
		"<Relationship Id=\"2\" Type=\"x/worksheet\" "
		"Target=\"worksheets/sheet2.xml\"/>"
		"<Relationship Id=\"3\" Type=\"x/sharedStrings\" "
		"Target=\"sharedStrings.xml\"/>"
		"<Relationship Id=\"4\" Type=\"x/styles\" "
		"Target=\"styles.xml\"/></Relationships>" },
	{ "_rels/.rels", "<Relationships><Relationship Id=\"1\" "
			 "Type=\"x/officeDocument\" "
			 "Target=\"xl/workbook.xml\"/></Relationships>" },
};

static void add_part(
	zipFile archive, const char *name, const void *bytes, size_t len)
{
	g_assert(zipOpenNewFileInZip(archive, name, NULL, NULL, 0, NULL, 0,
			 NULL, 0, 0) == ZIP_OK);
	g_assert(zipWriteInFileInZip(archive, bytes, (unsigned)len) == ZIP_OK);
	g_assert(zipCloseFileInZip(archive) == ZIP_OK);
}

static void write_archive(const char *path, const uint8_t *data, size_t size)
{
	/* '1' is the first one. */
	size_t chosen = size > 0 ? data[0] % G_N_ELEMENTS(parts) : 0;
	zipFile archive = zipOpen64(path, APPEND_STATUS_CREATE);

	g_assert(archive != NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(parts); i++) {
		if (i == chosen && size > 0) {
			add_part(archive, parts[i].name, data + 1, size - 1);
		} else {
			add_part(archive, parts[i].name, parts[i].text,
				strlen(parts[i].text));
		}
	}
	g_assert(zipClose(archive, NULL) == ZIP_OK);
}

static void search(struct cell_reader *reader)
{
	AUTO(export_record)
	record = export_record_read(
		reader->lookup.spreadsheet, reader->path, reader->diags);

	if (record == NULL) {
		return;
	}
	reader->lookup.but = record->page;
	GPtrArray *rows = plan_rows_read(reader);

	if (rows != NULL) {
		g_ptr_array_unref(rows);
	}
	filled_form_destroy(answer_form_read(reader, record));
}

static void expect_words(
	const struct diags *diags, const struct messages *messages)
{
	for (size_t i = 0; i < diags_count(diags); i++) {
		const struct diag *diag = diags_get(diags, i);

		g_assert(tr(messages, diag->code) != diag->code);
	}
}

static void read_workbook(const char *path, const struct messages *messages)
{
	const struct messages *const catalogues[] = { messages, NULL };
	AUTO(diags) diags = diags_create();
	AUTO(spreadsheet) spreadsheet = workbook_read(path, diags);
	struct cell_reader reader = {
		.lookup = { .spreadsheet = spreadsheet,
			.catalogues = catalogues },
		.messages = messages,
		.path = path,
		.today = { 2026, 11, 21 },
		.diags = diags,
	};

	g_assert(diags_count(diags) == (spreadsheet == NULL));
	if (spreadsheet != NULL) {
		search(&reader);
	}
	expect_words(diags, messages);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	/* Made once: reading the catalogue takes longer than most inputs. */
	static struct messages *messages;
	static char *path;

	if (messages == NULL) {
		messages = catalog_builtin("ja");
		path = g_strdup_printf("%s/shindan-fuzz-%d.xlsx",
			g_get_tmp_dir(), (int)getpid());
	}
	write_archive(path, data, size);
	read_workbook(path, messages);
	(void)g_unlink(path); /* the next one is written anew */
	return 0;
}
