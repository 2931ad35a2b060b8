# SPDX-License-Identifier: MIT
"""Count the test cases of Meson's JUnit logs: summary.py LOG...

Names what failed; a skipped case counts as failed, because a missing package
must not look like success. The last line is `N passed, N failed`."""
import sys
import xml.etree.ElementTree as tree

passed = failed = 0
for log in sys.argv[1:]:
    cases = list(tree.parse(log).getroot().iter('testcase'))
    if not cases:
        print(f'{log}: no test ran')
        failed += 1
    for case in cases:
        bad = [child.tag for child in case
               if child.tag in ('failure', 'error', 'skipped')]
        if bad:
            failed += 1
            print(f'{bad[0]}: {case.get("classname")}: {case.get("name")}'
                  f' ({log})')
        else:
            passed += 1
print(f'{passed} passed, {failed} failed')
sys.exit(1 if failed or not passed else 0)
