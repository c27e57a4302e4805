// Is this chemical listed — where, in which schedule, since when, by which instrument?
// The umbrella over the headers of the model and the look-ups; what needs compiled code (loader.hpp, embedded.hpp) comes last.
#pragma once

#include <listed/amendment.hpp>
#include <listed/date.hpp>
#include <listed/embedded.hpp>
#include <listed/error.hpp>
#include <listed/find.hpp>
#include <listed/form.hpp>
#include <listed/identifiers.hpp>
#include <listed/in_order.hpp>
#include <listed/instrument.hpp>
#include <listed/list.hpp>
#include <listed/listing.hpp>
#include <listed/listings.hpp>
#include <listed/loader.hpp>
#include <listed/normalise.hpp>
#include <listed/registry.hpp>
#include <listed/resolve.hpp>
#include <listed/rule.hpp>
#include <listed/scan.hpp>
#include <listed/scope.hpp>
#include <listed/screen.hpp>
#include <listed/selection.hpp>
#include <listed/snapshot.hpp>
#include <listed/source.hpp>
#include <listed/substance.hpp>
#include <listed/text.hpp>
#include <listed/verdict.hpp>
#include <listed/version.hpp>
#include <listed/vocabulary.hpp>
