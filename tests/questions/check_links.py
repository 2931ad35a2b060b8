# SPDX-License-Identifier: MIT
"""Checks of what points at something else: sources, questions, terms. A check
takes a bank and the library, and yields what is wrong."""
import re

from banks import rows

# The controls of ISO/IEC 27001:2022, Annex A: the last of each group.
CONTROLS = {5: 37, 6: 8, 7: 14, 8: 34}
# The sections of the text book, chapter-section, and the last part of each
# (0: it has none).
SECTIONS = {
    '1-1': 0, '2-1': 0, '2-2': 4, '2-3': 0, '3-1': 0, '3-2': 3, '4-1': 2,
    '4-2': 2, '4-3': 3, '5-1': 3, '5-2': 3, '5-3': 3, '6-1': 2, '6-2': 5,
    '6-3': 2, '7-1': 2, '8-1': 3, '9-1': 0, '9-2': 0, '10-1': 0, '10-2': 6,
    '11-1': 2, '11-2': 0, '11-3': 3, '11-4': 0, '11-5': 3, '12-1': 3,
    '12-2': 4, '12-3': 0, '13-1': 0, '13-2': 8, '13-3': 2, '13-4': 4,
    '14-1': 3, '15-1': 0, '15-2': 9,
}


def is_control(place):
    """A.5.14 is a control of Annex A."""
    found = re.fullmatch(r'A\.([5-8])\.([1-9][0-9]?)', place)
    return bool(found) and int(found[2]) <= CONTROLS[int(found[1])]


def is_rule(place):
    """5 is one of the five rules (six in edition 4.0)."""
    return bool(re.fullmatch('[1-6]', place))


def is_section(place):
    """15-2-1 and 9-2 are places of the text book."""
    found = re.fullmatch('([0-9]+-[0-9]+)(?:-([1-9]))?', place)
    return bool(found) and found[1] in SECTIONS and \
        int(found[2] or 0) <= SECTIONS[found[1]]


PLACES = {'iso27001': is_control, 'ipa-rules': is_rule, 'text': is_section}


def check_refs(bank, library):
    """Every ref names a source of sources.yaml, and a place that it has."""
    for question in bank.questions:
        for action in question.get('actions', []):
            for ref in action.get('refs', []):
                prefix, _, place = ref.partition(':')
                if prefix not in library.sources:
                    yield f'action {action["id"]}: {ref}: no such source'
                elif prefix not in PLACES:
                    yield f'action {action["id"]}: {ref}: PLACES (check_' \
                        'links.py) does not say how its places look'
                elif not PLACES[prefix](place):
                    yield f'action {action["id"]}: {ref}: no such place'


def missing(target, library):
    """What {bank, edition, question} names and is not there, or None; of
    banks that are not ours nothing is known."""
    if not library.has_id(target['bank']):
        return None
    bank = library.find(target['bank'], target['edition'])
    if bank is None:
        return f'{target["bank"]} has no edition {target["edition"]}'
    if not any(question['id'] == target['question']
               for question in bank.questions):
        return f'{target["bank"]} has no question {target["question"]}'
    return None


def check_targets(bank, library):
    """What points at questions of our banks finds them: proposals, what a
    question goes on from, and figures about a question."""
    targets = [(f'question {question["id"]}', target)
               for question in bank.questions
               for target in [*question.get('covers', []),
                              *filter(None, [question.get('same_as')])]]
    targets += [(f'item {number}', item) for number, item
                in enumerate(bank.tree.get('items', []), 1)]
    for name, target in targets:
        problem = missing(target, library)
        if problem:
            yield f'{name}: {problem}'


def check_forms(bank, library):
    """What a form finishes are actions of our banks, each named once."""
    seen = set()
    for form in bank.tree.get('forms', []):
        for finish in form['finishes']:
            known = {action['id'] for other in library.banks
                     if other.key[0] == finish['bank']
                     for question in other.questions
                     for action in question.get('actions', [])}
            for action in finish['actions']:
                name = f'{finish["bank"]} {action}'
                if action not in known:
                    yield f'form {form["id"]}: no action {name}'
                if name in seen:
                    yield f'form {form["id"]}: {name} has a form already'
                seen.add(name)


def check_prompts(bank, _):
    """Prompts point at questions, and stand before one of their own."""
    known = {question['id'] for question in bank.questions}
    for prompt in bank.tree.get('prompts', []):
        for name in [prompt['before'], *prompt['under']]:
            if name not in known:
                yield f'prompt {prompt["id"]}: no question {name}'
        if prompt['before'] not in prompt['under']:
            yield f'prompt {prompt["id"]}: not under its own question'


def is_explained(word, terms, everyday):
    """Whether a term holds the word, or terms and everyday words make it."""
    if any(word in term for term in terms):
        return True
    for part in sorted([*terms, *everyday], key=len, reverse=True):
        word = word.replace(part, '')
    return not word


def check_terms(bank, library):
    """Every IT word of a question is explained by a term that it says (only
    those stand in its help), and so is every word that one of our banks
    explains."""
    terms = [text.ja for text in bank.texts_of('terms.term')]
    everyday = [word for word, *_ in rows('everyday_words.txt')]
    listed = {word for word, *_ in rows('it_words.txt')}
    for other in library.banks:
        listed.update(text.ja for text in other.texts_of('terms.term'))
    listed.difference_update(everyday)
    for text in bank.texts_of('questions.text'):
        words = re.findall('[A-Za-z]{2,}|[ァ-ヴー]{3,}', text.ja)
        words += [word for word in sorted(listed) if word in text.ja]
        shown = [term for term in terms if term in text.ja]
        for word in words:
            if not is_explained(word, shown, everyday):
                yield f'{text.path}: {word} is not explained'
    said = '\n'.join(text.ja for text in bank.texts_of('questions.text'))
    for term in terms:
        if term not in said:
            yield f'terms: {term} stands in no question'
