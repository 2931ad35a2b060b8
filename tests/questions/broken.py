# SPDX-License-Identifier: MIT
"""The check of the checks: each gets a bank that is broken in one place, and
has to say so. A check that cannot fail would be no check."""
import check_ipa
import check_lines
import check_links
import check_words
from banks import HERE, Bank, Library

SOURCES = Bank('sources', '''
sources:
  - {id: iso27001, title: {ja: 規格, en: Standard}}
  - {id: text, title: {ja: テキスト, en: Text book}}
  - {id: ipa-rules, title: {ja: 5か条, en: Five rules}}
  - {id: new, title: {ja: 新しい, en: New}}
''')

# check, what stands in good.yaml, what is put there, what must be said.
GENERAL = [
    (check_words.check_languages, '{ja: はい, en: "Yes"}', 'はい',
     'scale/full/label: not in both languages'),
    (check_words.check_languages, '{ja: はい, en: "Yes"}', '{ja: はい}',
     'not in both languages'),
    (check_words.check_languages, '      en: You may name three.\n', '',
     'prompts/machines/ask: not in both languages'),
    (check_words.check_letters, '更新は、', '更新→、', 'without a sure width'),
    (check_words.check_letters, '更新は、', '更新…、', 'without a sure width'),
    (check_words.check_letters, '更新は、', '更新①、', 'without a sure width'),
    (check_words.check_letters, '更新は、', 'ｶﾒﾗは、', 'half-width'),
    (check_words.check_letters, '3人の', '３人の', 'wide digit'),
    (check_words.check_letters, 'IT業者', 'ＩＴ業者', 'wide digit or letter'),
    (check_words.check_letters, '更新は、', '更新は\u3000、', 'wide space'),
    (check_words.check_letters, '更新は、', '活\u2f64は、', 'look-alike'),
    (check_words.check_spaces, '弱い所', '弱い 所', 'a space inside'),
    (check_words.check_spaces, '更新は、', '更新は、 ', 'a space inside'),
    (check_words.check_spaces, 'IT業者に', 'IT\n            業者に',
     "a space inside Japanese: T 業"),
    (check_words.check_spaces, 'the weak', 'the  weak', 'a space too many'),
    (check_words.check_spaces, '"No"}}', '"No "}}', 'a space too many'),
    (check_words.check_english, 'weak spots', '弱い spots', "'弱' in English"),
    (check_words.check_english, 'the weak', 'the “weak', 'in English'),
    (check_words.check_english, 'the weak', 'the weak\u2014', 'in English'),
    (check_words.check_promises, '更新は、', '更新は必ず', '必ず'),
    (check_words.check_promises, '更新は、', '更新は絶対', '絶対'),
    (check_words.check_promises, '更新は、', '100%安全な、', '100%安'),
    (check_words.check_promises, 'mends', 'is guaranteed to mend', 'guarantee'),
    (check_words.check_declaration, '一つ星を宣言しました',
     '一つ星の認定を受けました', '認定 about SECURITY ACTION'),
    (check_words.check_declaration, '一つ星を宣言しました',
     'ロゴを取得しました', '取得 about SECURITY ACTION'),
    (check_words.check_declaration, '見本です。', '合格です。SECURITY ACTION。',
     '合格 about'),
    (check_words.check_declaration, '{ja: パソコン, en: PC}',
     '{ja: 二つ星, en: Two stars certified}', 'certif about'),
    (check_words.check_spelling, 'IT業者', 'ベンダー', 'should be IT業者'),
    (check_words.check_spelling, 'ウイルス', 'ウィルス', 'ウイルス'),
    (check_words.check_spelling, '入れる, en', '入れる事, en', 'こと'),
    (check_words.check_spelling, 'コンピュータ', 'コンピューター',
     'should be コンピュータ'),
    (check_words.check_spelling, 'コンピュータ', 'スマートフォン', None),
    (check_words.check_spelling, 'レジのパソコン', 'スマートフォン', 'スマホ'),
    (check_words.check_spelling, 'weak spots', 'color', 'should be -our'),
    (check_words.check_style, '直すものです', '直すもの', 'not polite'),
    (check_words.check_style, '一緒にできます。', '一緒にできます', 'not end'),
    (check_words.check_style, '更新を入れる, en', '更新を入れる。, en',
     'full stop'),
    (check_words.check_style, 'いいえ。寝', 'いや。寝', 'not polite'),
    (check_lines.check_lengths, '{ja: うちのパソコン, en',
     '{ja: うちの会社で使っているパソコン, en', '30 cells'),
    (check_lines.check_lengths, '全部のパソコンに', '全部のパソコンに' * 4,
     'choose/full: '),
    (check_lines.check_lengths, '忙しくて', '忙しくて' * 7, 'says: '),
    (check_lines.check_sentences, '見つかった弱い所を',
     '見つかった弱い所を機械の中と外とを問わずあちらもこちらもよく見て、残りなく',
     'questions/1/help: 48 letters'),
    (check_lines.check_sentences, 'この診断は、検査のための見本です。',
     ('長い' * 19 + '文です。') * 2, 'source/note: 42 letters'),
    (check_lines.check_sentences, 'この診断は、検査のための見本です。',
     '長い' * 19 + '文です。', None),
    (check_lines.check_paragraphs, 'ja: 机の上の機械です。',
     'ja: "机の上の機械です。\\n動きます。"', '2 lines in Japanese'),
    (check_lines.check_translation,
     '\n            You may also ask the IT vendor.', '', '2 sentences'),
    (check_lines.check_translation,
     ' mends the weak spots that were found', '', 'letters to one'),
    (check_links.check_refs, 'iso27001:A.8.8', 'iso27001:A.8.35', 'no such p'),
    (check_links.check_refs, 'iso27001:A.8.8', 'iso27001:8.8', 'no such p'),
    (check_links.check_refs, 'text:2-2-2', 'text:2-2-5', 'no such place'),
    (check_links.check_refs, 'text:2-2-2', 'text:16-1', 'no such place'),
    (check_links.check_refs, 'ipa-rules:1', 'ipa-rules:7', 'no such place'),
    (check_links.check_refs, 'ipa-rules:1', 'book:1', 'no such source'),
    (check_links.check_refs, 'ipa-rules:1', 'new:1', 'PLACES'),
    (check_links.check_targets, 'question: "1", extent',
     'question: "9", extent', 'good has no question 9'),
    (check_links.check_targets, 'edition: "1.0", question',
     'edition: "2.0", question', 'good has no edition 2.0'),
    (check_links.check_targets, '        basic: true\n',
     '        same_as: {bank: good, edition: "1.0", question: "8"}\n',
     'good has no question 8'),
    (check_links.check_targets, 'terms:\n',
     'items:\n  - {bank: good, edition: "1.0", question: "7"}\nterms:\n',
     'item 1: good has no question 7'),
    (check_links.check_targets, 'bank: good, edition: "1.0", question: "1"',
     'bank: other, edition: "1.0", question: "9"', None),
    (check_links.check_forms, 'terms:\n',
     'forms:\n  - id: a\n    finishes: [{bank: good, actions: ["1.9"]}]\n'
     'terms:\n', 'form a: no action good 1.9'),
    (check_links.check_forms, 'terms:\n',
     'forms:\n  - id: a\n    finishes: [{bank: other, actions: ["1.1"]}]\n'
     'terms:\n', 'no action other 1.1'),
    (check_links.check_forms, 'terms:\n',
     'forms:\n  - id: a\n    finishes:\n      - &f {bank: good, actions: ['
     '"1.1"]}\n      - *f\nterms:\n', 'good 1.1 has a form already'),
    (check_links.check_forms, 'terms:\n',
     'forms:\n  - id: a\n    finishes: [{bank: good, actions: ["1.1"]}]\n'
     'terms:\n', None),
    (check_links.check_prompts, 'before: "1"', 'before: "9"', 'no question 9'),
    (check_links.check_prompts, 'under: ["1"]', 'under: ["2"]',
     'not under its own'),
    (check_links.check_terms, '一つ星を宣言', 'サーバを宣言', 'サーバ is not'),
    (check_links.check_terms, '一つ星を宣言', 'VPNを宣言', 'VPN is not'),
    (check_links.check_terms, '一つ星を宣言', '脅威を宣言', '脅威 is not'),
    (check_links.check_terms, '一つ星を宣言', 'ノートパソコンのトラブル', None),
    (check_links.check_terms, '{ja: パソコン, en: PC}',
     '{ja: 金庫, en: safe}', '金庫 stands in no question'),
]

# The same for the checks of single banks, after the name of the file; the first
# place that is found there is changed.
OWN = [
    ('ipa-25', check_ipa.check_quoted_questions, 'スマホ等情報機器',
     'スマホなど情報機器', 'question 1 differs'),
    ('ipa-25', check_ipa.check_quoted_questions, '  - id: part2\n',
     '  - id: part2\n    title: {ja: 前, en: Before}\n    questions: []\n'
     '  - id: part2b\n', 'do not hold 5, 13 and 7'),
    ('ipa-25', check_ipa.check_scale, 'points: 2,', 'points: 3,', 'points'),
    ('ipa-25', check_ipa.check_scale, 'min: 70', 'min: 71', 'bands'),
    ('ipa-25', check_ipa.check_fields, '        risk:', '        risks:',
     'question 1 has no risk'),
    ('ipa-25', check_ipa.check_fields, '        basic: true\n', '',
     'question 1: basic'),
    ('ipa-25', check_ipa.check_fields, '        absent:', '        absence:',
     'absent'),
    ('ipa-25', check_ipa.check_fields, '          partial:\n', '          '
     'half:\n', 'choose is not complete'),
    ('ipa-25', check_ipa.check_actions, 'id: "1.2"', 'id: "1.9"',
     '1.9 should be 1.2'),
    ('ipa-25', check_ipa.check_actions, '            cost: free\n', '',
     'has no cost'),
    ('ipa-25', check_ipa.check_sizes, '            effort: small',
     '            effort: large', 'is not small'),
    ('ipa-25', check_ipa.check_sizes, '            effort: small',
     '            effort: small\n            people: {min: 5}', '4 people'),
    ('ipa-rules-3.1', check_ipa.check_quoted_rules, '強化しよう', '強くしよう',
     'differs from the source'),
    ('ipa-rules-3.1', check_ipa.check_measures,
     'ネットワーク接続の複合機・カメラなどの共有範囲を限定',
     '機械を使える人をしぼること', 'a measure is missing'),
    ('ipa-rules-4.0', check_ipa.check_quoted_rules, 'origin: second-hand',
     'origin: own', 'not second-hand'),
    ('cloud-service', check_ipa.check_quoted_excerpt, 'マルウェア対策が行',
     'ウイルスの対策が行', 'is far from'),
    ('cloud-service', check_ipa.check_quoted_excerpt,
     '利用者のみが利用可能', '人だけが利用可能', 'differs from the source'),
]


def verdict(check, bank, library, case):
    """Yield what is wrong with a check: of the bank made broken it must say
    what is expected, or nothing where that is None."""
    old, new, expected = case
    if old not in bank.raw:
        yield f'{old!r} does not stand in {bank.name}'
        return
    changed = Bank(bank.name, bank.raw.replace(old, new, 1))
    said = list(check(changed, Library(
        [changed if other is bank else other for other in library.banks])))
    if expected is None and said:
        yield f'said of good words: {said[0]}'
    elif expected is not None and not any(expected in line for line in said):
        yield f'did not say {expected!r}: {said}'


def results(library, checks):
    """Yield (name, problems) of every test of a check."""
    good = Bank('good', (HERE / 'good.yaml').read_text(encoding='utf-8'))
    small = Library([good, SOURCES])
    for check in checks:
        yield f'good bank: {check.__name__}', check(good, small)
    for check, *case in GENERAL:
        kind = 'allowed' if case[2] is None else 'broken bank'
        yield f'{kind}: {check.__name__}: {case[1].strip()[:30]!r}', \
            verdict(check, good, small, case)
    own = {bank.name: bank for bank in library.banks}
    for name, check, *case in OWN:
        if name in own:
            yield f'broken {name}: {check.__name__}: ' \
                f'{case[1].strip()[:30]!r}', \
                verdict(check, own[name], library, case)
    tried = {check for check, *_ in GENERAL} | {check for _, check, *_ in OWN}
    for check in [*checks, *sum(check_ipa.OWN.values(), [])]:
        if check not in tried:
            yield f'broken bank: {check.__name__}', ['is never made to fail']
