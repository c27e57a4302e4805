"""What is wrong with a membership, a rule or a wording is told; checked on a registry of two classes."""
import pathlib
import tempfile
import unittest
import unittest.mock

import yaml

import check_classes
from class_rules import RULES, Structure

BARBITURATES = "gb-barbiturates"
PHENOBARBITAL = "CCC1(c2ccccc2)C(=O)NC(=O)NC1=O"
THIOPENTAL = "CCCC(C)C1(CC)C(=O)NC(=S)NC1=O"
LIST = {"list": "gb-list", "listings": [{"class": BARBITURATES}, {"substance": "named"}, {"class": "other", "excludes": "left-out"}]}
CLASS = {"id": BARBITURATES, "definition": {"en": "any 5,5 disubstituted barbituric acid."},
         "citation": "Misuse of Drugs Act 1971, Schedule 2, Part II, paragraph 1(b)"}


def substance(name: str, smiles: str, **relations) -> dict:
    return {"id": name, "smiles": smiles, "relations": relations, "sources": {"relations": "class-rules"}}


class ACheckOfClasses(unittest.TestCase):
    def registry(self, *substances: dict, definition: dict | None = None) -> check_classes.Registry:
        folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        files = {"substances/all": {"substances": list(substances)}, "classes/gb": {"classes": [CLASS | (definition or {})]},
                 "gb/list": LIST}
        for name, content in files.items():
            path = folder / f"{name}.yaml"
            path.parent.mkdir(exist_ok=True)
            path.write_text(yaml.dump(content), encoding="utf-8")
        return check_classes.Registry(folder)

    def problems(self, *substances: dict) -> list[str]:
        registry = self.registry(*substances)
        structures = {s["id"]: Structure(s["smiles"]) for s in substances}
        return list(check_classes.membership_problems(registry, structures, BARBITURATES, RULES[BARBITURATES]))

    def test_tells_a_member_that_the_definition_does_not_reach(self):
        self.assertEqual(self.problems(substance("a", THIOPENTAL, member_of=BARBITURATES)),
                         [f"a: member of {BARBITURATES}, which does not reach it"])
        self.assertEqual(self.problems(substance("a", PHENOBARBITAL, member_of=BARBITURATES)), [])

    def test_tells_what_the_definition_reaches_and_the_registry_does_not_record(self):
        self.assertEqual(self.problems(substance("a", PHENOBARBITAL)), [f"a: not recorded as member of {BARBITURATES}, which reaches it"])
        self.assertEqual(self.problems(substance("a", THIOPENTAL)), [])

    def test_leaves_a_member_to_the_document_that_names_it(self):
        by_document = substance("a", THIOPENTAL, member_of=BARBITURATES) | {"sources": {"relations": ["class-rules", "gazette"]}}
        self.assertEqual(len(self.problems(by_document)), 1)
        with unittest.mock.patch.dict(check_classes.BY_DOCUMENT, {(BARBITURATES, "a"): "gazette"}):
            self.assertEqual(self.problems(by_document), [])
            self.assertEqual(len(self.problems(substance("a", THIOPENTAL, member_of=BARBITURATES))), 1)

    def test_leaves_out_what_the_list_names_and_forms_of_other_substances(self):
        self.assertEqual(self.problems(substance("named", PHENOBARBITAL)), [])
        self.assertEqual(self.problems(substance("a", PHENOBARBITAL, isomer_of="b")), [])
        self.assertEqual(self.problems(substance("a", PHENOBARBITAL.replace("CC", "[13CH3]C", 1))), [])

    def test_tells_a_member_by_the_rules_where_there_is_none(self):
        registry = self.registry(substance("a", PHENOBARBITAL, member_of="unheard"))
        self.assertEqual(list(check_classes.unread_memberships(registry)),
                         ["a: member of unheard by class-rules, which has no rule for it"])

    def test_tells_words_and_citations_that_are_not_those_of_the_class(self):
        def told(**definition) -> list[str]:
            return [p for p in check_classes.wording_problems(self.registry(definition=definition)) if "no such class" not in p]

        self.assertEqual(told(), [])
        self.assertEqual(told(definition={"en": "any barbituric acid"}),
                         [f"{BARBITURATES}: not in the definition: any 5,5 disubstituted barbituric acid"])
        self.assertEqual(len(told(citation="paragraph 2")), 1)

    def test_tells_an_example_that_a_rule_gets_wrong(self):
        registry = self.registry()
        exchanged = {"thiopental": Structure(PHENOBARBITAL), "phenobarbital": Structure(THIOPENTAL)}
        told = list(check_classes.example_problems(registry, exchanged))
        self.assertIn(f"{BARBITURATES}: the rule reaches its example thiopental", told)
        self.assertIn(f"{BARBITURATES}: the rule does not reach its example phenobarbital", told)


class AnExceptionThatIsNotRecorded(unittest.TestCase):
    def test_has_a_reason_and_a_rule(self):
        for (class_id, substance_id), reason in check_classes.NOT_RECORDED.items():
            self.assertIn(class_id, RULES)
            self.assertTrue(substance_id and reason)
