/* SPDX-License-Identifier: MIT */
#include "term/write_all.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

bool write_all(int fd, const char *text)
{
	size_t len = strlen(text);

	while (len > 0) {
		ssize_t done = write(fd, text, len);

		if (done < 0 && errno != EINTR) {
			return false;
		}
		if (done > 0) {
			text += done;
			len -= (size_t)done;
		}
	}
	return true;
}
