/* SPDX-License-Identifier: MIT */
/* The stamp tells whether the file is still ours. */
#include "io/company/kept_file.h"

#include "io/yaml/yaml_tree.h"

struct kept_file {
	const struct kept_kind *kind;
	char *path;
	struct file_stamp stamp;
	struct file_lock *lock; /* while it is held */
	struct document *document;
	bool owns_document;
	struct diags *problems;
	GString *ours; /* bytes before theirs were taken in; or NULL */
	void (*prepare)(void *content, const void *data);
	const void *data;
};

/* What stands in the file now; NULL, with problems, if that cannot be read.
 * Owned. */
static void *read_content(struct kept_file *file, struct file_stamp *ret_stamp)
{
	g_autofree char *bytes = NULL;
	size_t len_bytes = 0;
	void *content = NULL;

	diags_destroy(file->problems);
	file->problems = diags_create();
	switch (safe_file_read(file->path, YAML_TREE_FILE_MAX, &bytes,
		&len_bytes, ret_stamp, file->problems)) {
	case FILE_OK:
		content = file->kind->load(
			file->path, bytes, len_bytes, file->problems);
		break;
	case FILE_MISSING:
		content = file->kind->create();
		break;
	case FILE_CHANGED:
	case FILE_FAILED:
		break;
	}
	if (content != NULL && file->prepare != NULL) {
		file->prepare(content, file->data);
	}
	return content;
}

struct kept_file *kept_file_open(const struct kept_kind *kind, const char *data)
{
	struct kept_file *file = g_new0(struct kept_file, 1);

	file->kind = kind;
	file->path = g_build_filename(data, kind->file, NULL);
	file->owns_document = true;
	void *content = read_content(file, &file->stamp);

	if (content != NULL) {
		file->document = document_create(kind->class, content);
	}
	return file;
}

struct kept_file *kept_file_hold(const struct kept_kind *kind, const char *path,
	struct document *document, const struct file_stamp *stamp,
	struct file_lock *lock,
	void (*prepare)(void *content, const void *data), const void *data)
{
	struct kept_file *file = g_new0(struct kept_file, 1);

	file->kind = kind;
	file->path = g_strdup(path);
	file->document = document;
	file->stamp = *stamp;
	file->lock = lock;
	file->problems = diags_create();
	file->prepare = prepare;
	file->data = data;
	return file;
}

void kept_file_destroy(struct kept_file *file)
{
	if (file == NULL) {
		return;
	}
	if (file->owns_document) {
		document_destroy(file->document);
	}
	if (file->ours != NULL) {
		(void)g_string_free(file->ours, TRUE);
	}
	file_lock_destroy(file->lock);
	diags_destroy(file->problems);
	g_free(file->path);
	g_free(file);
}

struct document *kept_file_document(const struct kept_file *file)
{
	return file->document;
}

void *kept_file_content(const struct kept_file *file)
{
	return file->document != NULL ? document_content(file->document) : NULL;
}

const char *kept_file_path(const struct kept_file *file)
{
	return file->path;
}

bool kept_file_exists(const struct kept_file *file)
{
	return file->stamp.exists;
}

struct diags *kept_file_problems(const struct kept_file *file)
{
	return file->problems;
}

static bool is_read_only(const struct kept_file *file, const void *content)
{
	return file->kind->class->is_read_only(content);
}

/* Whether rows cannot go from one to the other: what is read-only holds more
 * than rows. */
static bool must_replace(const struct kept_file *file, const void *theirs)
{
	return file->document == NULL || is_read_only(file, theirs) ||
	       is_read_only(file, document_content(file->document));
}

/* Takes theirs over; false where the document must stay as it is. */
static bool replace(struct kept_file *file, void *theirs)
{
	if (file->document != NULL &&
		(!file->owns_document || !document_is_saved(file->document))) {
		file->kind->class->destroy(theirs);
		return false;
	}
	document_destroy(file->document);
	file->document = document_create(file->kind->class, theirs);
	return true;
}

static void rebase(
	struct kept_file *file, const void *theirs, GArray **ret_lost)
{
	GString *ours = file->kind->save(document_content(file->document));
	GArray *lost = document_rebase(file->document, theirs);

	if (lost->len == 0) {
		g_array_unref(lost);
		(void)g_string_free(ours, TRUE);
		return;
	}
	if (file->ours != NULL) {
		(void)g_string_free(file->ours, TRUE);
	}
	file->ours = ours;
	*ret_lost = lost;
}

/* What stands in the file becomes the document, or is taken into it. False if
 * it cannot be read, or may not be written while something is unsaved: the
 * stamp stays, so that the file is never written over. */
static bool take_in(struct kept_file *file, GArray **ret_lost)
{
	struct file_stamp stamp = { .exists = false };
	void *theirs = read_content(file, &stamp);

	if (theirs == NULL ||
		(must_replace(file, theirs) && !replace(file, theirs))) {
		return false;
	}
	file->stamp = stamp;
	if (document_content(file->document) != theirs) {
		rebase(file, theirs, ret_lost);
		file->kind->class->destroy(theirs);
	}
	return true;
}

bool kept_file_refresh(struct kept_file *file, GArray **ret_lost)
{
	if (file->document != NULL &&
		(safe_file_is_current(file->path, &file->stamp) ||
			safe_file_is_gone(file->path))) {
		return false;
	}
	return take_in(file, ret_lost);
}

/* That of the company. The folder of a sheet was there when it was opened:
 * where it is gone, a disk may be gone. */
static bool make_folder(const struct kept_file *file, struct diags *diags)
{
	g_autofree char *folder = g_path_get_dirname(file->path);

	return !file->owns_document || file->stamp.exists ||
	       safe_file_make_folder(folder, diags);
}

/* The lock for the time of the save, unless it is held anyhow. */
static bool take_lock(const struct kept_file *file, struct file_lock **ret_lock,
	struct diags *diags)
{
	g_autofree char *holder = NULL;

	if (file->lock != NULL) {
		return true;
	}
	enum lock_status status =
		file_lock_take(file->path, ret_lock, &holder, diags);

	if (status == LOCK_BUSY) {
		diags_error(diags, "diag.company.busy", file->path,
			holder != NULL ? holder : "?", NULL);
	}
	return status == LOCK_HELD || status == LOCK_UNSUPPORTED;
}

static enum file_status write_document(
	struct kept_file *file, struct diags *diags)
{
	g_autoptr(GString) bytes =
		file->kind->save(document_content(file->document));

	return safe_file_write(
		file->path, bytes->str, bytes->len, &file->stamp, diags);
}

/* Removed by somebody: there is nothing to write over. */
static bool forget_removed(struct kept_file *file)
{
	bool removed = safe_file_is_gone(file->path);

	if (removed) {
		file->stamp = (struct file_stamp){ .exists = false };
	}
	return removed;
}

static enum kept_result save_locked(
	struct kept_file *file, GArray **ret_lost, struct diags *diags)
{
	enum kept_result result = KEPT_SAVED;
	enum file_status status = write_document(file, diags);

	if (status == FILE_CHANGED && forget_removed(file)) {
		status = write_document(file, diags);
	}
	if (status == FILE_CHANGED) {
		if (!take_in(file, ret_lost)) {
			return KEPT_UNREADABLE;
		}
		result = KEPT_TAKEN_IN;
		status = document_is_saved(file->document)
				 ? FILE_OK
				 : write_document(file, diags);
	}
	if (status == FILE_CHANGED) {
		/* Once more, within the blink of an eye: later. */
		diags_error(diags, "diag.company.changed", file->path, NULL);
	}
	return status == FILE_OK ? result : KEPT_FAILED;
}

enum kept_result kept_file_save(
	struct kept_file *file, GArray **ret_lost, struct diags *diags)
{
	AUTO(file_lock) lock = NULL;

	if (is_read_only(file, document_content(file->document))) {
		diags_error(diags, "diag.company.read_only", file->path, NULL);
		return KEPT_FAILED;
	}
	if (document_is_saved(file->document)) {
		return KEPT_SAVED;
	}
	if (file->owns_document) {
		/* Its folder may be gone, too. */
		(void)forget_removed(file);
	}
	if (!make_folder(file, diags) || !take_lock(file, &lock, diags)) {
		return KEPT_FAILED;
	}
	enum kept_result result = save_locked(file, ret_lost, diags);

	if (result == KEPT_SAVED || result == KEPT_TAKEN_IN) {
		document_set_saved(file->document);
	}
	return result;
}

void kept_file_move(struct kept_file *file, const char *path)
{
	g_free(file->path);
	file->path = g_strdup(path);
	file->stamp = (struct file_stamp){ .exists = false };
}

static bool write_copy(
	const GString *bytes, const char *path, struct diags *diags)
{
	struct file_stamp stamp = { .exists = false };

	return safe_file_write(path, bytes->str, bytes->len, &stamp, diags) ==
	       FILE_OK;
}

bool kept_file_copy(
	const struct kept_file *file, const char *path, struct diags *diags)
{
	g_autoptr(GString) bytes =
		file->kind->save(document_content(file->document));

	return write_copy(bytes, path, diags);
}

bool kept_file_copy_ours(
	const struct kept_file *file, const char *path, struct diags *diags)
{
	return file->ours != NULL && write_copy(file->ours, path, diags);
}
