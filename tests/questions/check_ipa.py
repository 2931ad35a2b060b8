# SPDX-License-Identifier: MIT
"""What single banks promise: the texts that they quote, and what the screens
of ipa-25 need. A check takes a bank and the library, and yields what is
wrong."""
import hashlib
import re

from banks import DATA

# Of the lines below the first one of a file, which names the source.
SHA256 = {
    'ipa-25-texts.txt':
        'ae6ef98a3f9a936730a028f253b3922e0796f76ec47bad3298bf0f4c1175058a',
    'ipa-rules-texts.txt':
        'bc2f7453b91d88c080507ab424e17c53122176132b97873e6d51d528c27236bc',
    'cloud-service-texts.txt':
        '32387e88ac2c0d1886069f0a198322c5824eb657e67197f3db6dac1caf5253cf',
}

BASIC = {'1', '2', '3', '4', '5', '11', '24'}
ABSENT = {'8', '9', '13', '15', '17', '19', '20', '21', '23'}
ACTIONS_LEAST = 3
ACTIONS_MOST = 6
# The share of the words of its source that a text keeps: a measure that was put
# shortly, a statement that was made into a question.
MEASURE_KEPT = 0.75
STATEMENT_KEPT = 0.9

# What guideline 4.0 is said to have added to the five rules.
SIXTH_RULE = 'バックアップを取ろう！'


def quoted(name):
    """(lines, problems) of a file of quoted texts."""
    first, *lines = (DATA / name).read_text(encoding='utf-8').splitlines()
    problems = []
    if not re.fullmatch(r'# source: \S+ sha256: [0-9a-f]{64}', first):
        problems.append(f'{name}: the source is not named')
    digest = hashlib.sha256('\n'.join(lines).encode()).hexdigest()
    if digest != SHA256[name]:
        problems.append(f'{name} was changed: {digest}')
    return lines, problems


def differences(questions, lines):
    """Yield what differs between questions and the lines they quote."""
    if len(questions) != len(lines):
        yield f'{len(questions)} questions, {len(lines)} quoted texts'
    for question, line in zip(questions, lines):
        if question['text']['ja'] != line:
            yield f'question {question["id"]} differs from the source: {line}'


def check_quoted_questions(bank, _):
    """The 25 texts equal the source."""
    lines, problems = quoted('ipa-25-texts.txt')
    yield from problems
    yield from differences(bank.questions, lines)
    if [len(section['questions']) for section in bank.tree['sections']] \
            != [5, 13, 7]:
        yield 'the parts do not hold 5, 13 and 7 questions'


def pairs(text):
    """The pairs of letters in its words: what is left of them in other
    grammar."""
    words = re.findall('[一-鿿々]{2,}|[ァ-ヴー]{2,}|[A-Za-z0-9]{2,}', text)
    return {word[start:start + 2]
            for word in words for start in range(len(word) - 1)}


def keeps(said, source, share):
    """Whether what is said has that share of the words of its source."""
    words = pairs(source)
    return sum(pair in said for pair in words) >= share * len(words)


def check_quoted_excerpt(bank, _):
    """Eight statements of a table made into questions, then four questions
    that equal the source."""
    lines, problems = quoted('cloud-service-texts.txt')
    yield from problems
    statements = [line[2:] for line in lines if line.startswith('- ')]
    exact = [line for line in lines if not line.startswith('- ')]
    for question, statement in zip(bank.questions, statements):
        if not keeps(question['text']['ja'], statement, STATEMENT_KEPT):
            yield f'question {question["id"]} is far from: {statement}'
    yield from differences(bank.questions[len(statements):], exact)


def rules():
    """(titles, {title: measures}, problems) of the five rules."""
    lines, problems = quoted('ipa-rules-texts.txt')
    measures = {}
    title = ''
    for line in lines:
        if line.startswith('- '):
            measures[title].append(line[2:])
        else:
            title = line
            measures[title] = []
    return list(measures), measures, problems


def check_quoted_rules(bank, _):
    """The titles equal the source; the sixth is known second-hand."""
    titles, _, problems = rules()
    yield from problems
    if bank.key[1] == '4.0':
        titles.append(SIXTH_RULE)
        for question in bank.questions:
            if question.get('origin') != 'second-hand':
                yield f'question {question["id"]} is not second-hand'
    yield from differences(bank.questions, titles)


def check_measures(bank, _):
    """Each measure of a rule stands among its actions (or in its help), in
    nearly the same words."""
    _, measures, _ = rules()
    for question in bank.questions:
        said = question['help']['ja'] + ' '.join(
            action['text']['ja'] for action in question['actions']
            if action.get('origin') != 'own')
        for measure in measures.get(question['text']['ja'], []):
            for sentence in re.findall('[^。]+', measure):
                if not keeps(said, sentence, MEASURE_KEPT):
                    yield f'question {question["id"]}: a measure is ' \
                        f'missing: {sentence}'


def check_scale(bank, _):
    """Points and bands of the text book."""
    if [choice['points'] for choice in bank.tree['scale']] != [4, 2, 0, -1]:
        yield 'the points are not 4 2 0 -1'
    bands = [(band.get('min'), band['label']['ja'], band['next']['ja'])
             for band in bank.tree['bands']]
    if bands != [
            (100, '入門レベルのセキュリティ対策は達成', 'さらに強化'),
            (70, '部分的に対策が不十分', '100点満点への挑戦'),
            (50, '対策が不十分', '低い項目から改善'),
            (None, '事故がいつ起きても不思議ではない', '早急に改善')]:
        yield 'the bands differ from the text book'


def check_fields(bank, _):
    """Every question has what its screens need."""
    for question in bank.questions:
        name = question['id']
        for key in ('simpler', 'help', 'choose', 'risk', 'find_out',
                    'actions', 'notes', 'objections'):
            if not question.get(key):
                yield f'question {name} has no {key}'
        if set(question.get('choose', {})) != \
                {'full', 'partial', 'none', 'unknown'}:
            yield f'question {name}: choose is not complete'
        if bool(question.get('basic')) != (name in BASIC):
            yield f'question {name}: basic'
        if ('absent' in question) != (name in ABSENT):
            yield f'question {name}: absent'


def check_actions(bank, _):
    """Every action has all its fields, and its number as id."""
    for question in bank.questions:
        for number, action in enumerate(question.get('actions', []), 1):
            if action['id'] != f'{question["id"]}.{number}':
                yield f'action {action["id"]} should be ' \
                    f'{question["id"]}.{number}'
            for key in ('text', 'role', 'effort', 'cost', 'when', 'evidence',
                        'refs'):
                if not action.get(key):
                    yield f'action {action["id"]} has no {key}'


def fits(thing, people):
    """Whether it is shown to a company of that many people."""
    limits = thing.get('people', {})
    return limits.get('min', 1) <= people <= limits.get('max', people)


def check_sizes(bank, _):
    """A company of any size sees three to six actions, a small one first."""
    for question in bank.questions:
        actions = question.get('actions', [])
        sizes = {1} | {limit + step for action in actions
                       for limit in action.get('people', {}).values()
                       for step in (-1, 0, 1)} - {0}
        for people in sorted(sizes):
            seen = [action for action in actions if fits(action, people)]
            if not ACTIONS_LEAST <= len(seen) <= ACTIONS_MOST:
                yield f'question {question["id"]}: {len(seen)} actions ' \
                    f'for {people} people'
            if seen and seen[0]['effort'] != 'small':
                yield f'question {question["id"]}: the first action for ' \
                    f'{people} people is not small'


# By the name of the file.
OWN = {
    'ipa-25': [check_quoted_questions, check_scale, check_fields,
               check_actions, check_sizes],
    'ipa-rules-3.1': [check_quoted_rules, check_measures],
    'ipa-rules-4.0': [check_quoted_rules, check_measures],
    'cloud-service': [check_quoted_excerpt],
}
