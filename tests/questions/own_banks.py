# SPDX-License-Identifier: MIT
"""What our own banks promise beyond the format, each bank by each check; then
the checks themselves, each by banks that it must refuse. Prints TAP.

Usage: own_banks.py [FOLDER]     (default: questions/)"""
import sys

import broken
import check_ipa
import check_lines
import check_links
import check_words
from banks import ROOT, read_example, read_folder

GENERAL = [
    check_words.check_languages,
    check_words.check_letters,
    check_words.check_spaces,
    check_words.check_english,
    check_words.check_promises,
    check_words.check_declaration,
    check_words.check_spelling,
    check_words.check_style,
    check_lines.check_lengths,
    check_lines.check_sentences,
    check_lines.check_paragraphs,
    check_lines.check_translation,
    check_links.check_refs,
    check_links.check_targets,
    check_links.check_forms,
    check_links.check_prompts,
    check_links.check_terms,
]
# The example that trainers copy is in Japanese only.
EXAMPLE = [
    check_words.check_letters,
    check_words.check_spaces,
    check_words.check_promises,
    check_words.check_spelling,
    check_words.check_style,
    check_lines.check_lengths,
    check_lines.check_sentences,
    check_links.check_refs,
]


def results(library):
    """Yield (name, problems) of every test."""
    for bank in library.banks:
        for check in GENERAL + check_ipa.OWN.get(bank.name, []):
            yield f'{bank.name}: {check.__name__}', check(bank, library)
    example = read_example(ROOT / 'questions' / 'README.md')
    for check in EXAMPLE:
        yield f'{example.name}: {check.__name__}', check(example, library)
    yield from broken.results(library, GENERAL)


def main():
    """One TAP line a bank and check."""
    folder = sys.argv[1] if len(sys.argv) > 1 else ROOT / 'questions'
    library = read_folder(folder)
    tests = list(results(library))
    bad = 0
    print(f'1..{len(tests)}')
    for number, (name, problems) in enumerate(tests, 1):
        found = list(problems)
        bad += len(found)
        print(f'{"not ok" if found else "ok"} {number} - {name}')
        for problem in found:
            print(f'# {problem}')
    sys.exit(1 if bad else 0)


main()
