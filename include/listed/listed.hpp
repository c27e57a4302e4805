// Is this chemical listed — where, in which schedule, since when, by which instrument?
// The umbrella over the headers of the model, the look-ups and the answers; loader.hpp and embedded.hpp need compiled code. How an answer comes
// about stands in the folders, each a stage that knows those before it alone:
//   key/           a name → the key that all its ordinary writings share
//   nomenclature/  a systematic name, a formula, a SMILES → the molecule that it tells
//   writing/       a name written otherwise (markup, disguise, turned round, in Spanish) → as the registry would write it
//   query/         what a person typed → the names in it, with the words about them
//   scan/          a running text → the places where names stand in it
//   suggest/       a misspelled key → the keys nearly like it
//   snapshot/      the inside of a snapshot: the table of names, the check before it is trusted
//   difference/    two registries → what each states otherwise
#pragma once

#include <listed/admission.hpp>
#include <listed/amendment.hpp>
#include <listed/changes.hpp>
#include <listed/circumstances.hpp>
#include <listed/consequence.hpp>
#include <listed/consequences.hpp>
#include <listed/country.hpp>
#include <listed/country_set.hpp>
#include <listed/coverage.hpp>
#include <listed/date.hpp>
#include <listed/delisting.hpp>
#include <listed/difference.hpp>
#include <listed/differences.hpp>
#include <listed/embedded.hpp>
#include <listed/error.hpp>
#include <listed/evaluation.hpp>
#include <listed/evidence.hpp>
#include <listed/find.hpp>
#include <listed/form.hpp>
#include <listed/form_words.hpp>
#include <listed/identifiers.hpp>
#include <listed/in_order.hpp>
#include <listed/instrument.hpp>
#include <listed/key/affixes.hpp>
#include <listed/key/amounts.hpp>
#include <listed/key/normalise.hpp>
#include <listed/key/spelling.hpp>
#include <listed/known.hpp>
#include <listed/lineage.hpp>
#include <listed/list.hpp>
#include <listed/listing.hpp>
#include <listed/listings.hpp>
#include <listed/loader.hpp>
#include <listed/match.hpp>
#include <listed/phrases.hpp>
#include <listed/quantity.hpp>
#include <listed/query/components.hpp>
#include <listed/reading.hpp>
#include <listed/registry.hpp>
#include <listed/resolve.hpp>
#include <listed/rule.hpp>
#include <listed/scan.hpp>
#include <listed/scope.hpp>
#include <listed/screen.hpp>
#include <listed/screener.hpp>
#include <listed/selection.hpp>
#include <listed/snapshot.hpp>
#include <listed/source.hpp>
#include <listed/substance.hpp>
#include <listed/suggest.hpp>
#include <listed/suggest/slips.hpp>
#include <listed/text.hpp>
#include <listed/timeline.hpp>
#include <listed/verdict.hpp>
#include <listed/version.hpp>
#include <listed/vocabulary.hpp>
#include <listed/window.hpp>
#include <listed/writing/disguise.hpp>
