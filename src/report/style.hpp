// How a report looks: on a screen of any width, and on A4 paper, black on white.
#pragma once

#include "report/html.hpp"

namespace listed::report {

inline constexpr const char* style = R"css(
:root { --ink: #1b1f24; --quiet: #57606a; --line: #d0d7de; --wash: #f6f8fa; --deep: #1d4f7c; --alarm: #9a1c1c }
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100% }
body { margin: 0 auto; max-width: 62rem; padding: 2rem 1.25rem 3rem; background: #fff; color: var(--ink);
  font: 0.9375rem/1.5 "Segoe UI", "Helvetica Neue", Arial, "Noto Sans", "Liberation Sans", "Noto Sans CJK SC", sans-serif; overflow-wrap: break-word }
bdi, .sources { overflow-wrap: anywhere }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .4rem }
h2 { font-size: 1.2rem; margin: 2.4rem 0 .7rem; padding-bottom: .25rem; border-bottom: 2px solid var(--ink) }
h3 { font-size: 1rem; margin: 1.7rem 0 .3rem }
p { margin: .4rem 0 }
a { color: var(--deep) }
small, .quiet { color: var(--quiet); font-size: .86em }
.kicker { color: var(--quiet); font-size: .78rem; letter-spacing: .08em; margin: 0; text-transform: uppercase }
.notice { border: 1px solid var(--line); border-left: 4px solid var(--ink); background: var(--wash); padding: .6rem .9rem; margin: 1.1rem 0 }
.alarm { color: var(--alarm); font-weight: 600 }
.skip { position: absolute; left: -100rem }
.skip:focus { left: 1rem; top: .5rem; background: #fff; padding: .3rem .6rem }
nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; list-style: none; margin: 1rem 0 0; padding: 0 }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1.2rem; margin: .9rem 0 }
dl.facts dt { color: var(--quiet) }
dl.facts dd { margin: 0 }
.tiles { display: grid; grid-template-columns: repeat(4, 1fr); gap: .6rem; list-style: none; margin: 1rem 0; padding: 0 }
.tiles li { border: 1px solid var(--line); padding: .45rem .7rem }
.tiles b { display: block; font-size: 1.45rem; line-height: 1.25; font-variant-numeric: tabular-nums }
.tiles .found { border-color: var(--alarm); border-width: 2px }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: 0 2rem; align-items: start }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; font-size: .875rem }
caption { text-align: left; font-weight: 600; padding: .3rem 0 }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line) }
thead th { color: var(--quiet); font-size: .78rem; font-weight: 600; border-bottom: 1px solid var(--ink); white-space: nowrap }
tbody th { font-weight: 600; white-space: nowrap }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; padding: .3rem 0 .3rem .8rem }
.date { white-space: nowrap }
.halves td { width: 50% }
th small { font-weight: 400 }
th .title { font-weight: 400; white-space: normal }
.overview th:nth-child(2) { width: 22% } .overview th:nth-child(3) { width: 15% } .overview th:nth-child(5) { width: 19% }
.findings { table-layout: fixed; min-width: 42rem }
.findings th:nth-child(1) { width: 9% } .findings th:nth-child(2) { width: 21% } .findings th:nth-child(3) { width: 29% }
.findings th:nth-child(4) { width: 12% } .findings th:nth-child(5) { width: 12% } .findings th:nth-child(6) { width: 7% }
tbody.finding > tr > * { border-bottom: 0 }
tbody.finding > tr:last-child > * { border-bottom: 1px solid var(--line) }
.detail p, .detail ul { margin: .15rem 0 }
.detail { padding: 0 0 .7rem 1.2rem }
.detail ul { padding-left: 1.1rem }
.answer { border-left: 3px solid var(--deep); margin-top: .4rem; padding-left: .7rem }
ol.words { font-size: .86rem; padding-left: 1.6rem }
ol.words li { margin: .35rem 0 }
ul.plain { list-style: none; margin: 0; padding: 0 }
.sources { font-size: .86em }
figure { margin: 1.3rem 0; overflow-x: auto }
figcaption { font-weight: 600; margin-bottom: .4rem }
svg { display: block; width: 100%; height: auto; font-size: 10px; font-family: inherit }
svg .bar { fill: var(--deep) }
svg .paper { fill: #fff }
svg .hatched { fill: url(#hatched); stroke: var(--deep) }
svg .head { fill: var(--quiet); font-size: 10px; font-weight: 600 }
svg .label { fill: var(--ink); font-size: 11px }
svg .number { fill: var(--ink) }
svg .none { fill: #8c959f }
svg .strong { font-weight: 700 }
svg .axis { stroke: var(--ink) }
svg .grid { stroke: var(--line) }
@media (max-width: 40rem) { .tiles { grid-template-columns: repeat(2, 1fr) } figure svg { min-width: 40rem } }
footer { border-top: 1px solid var(--line); color: var(--quiet); font-size: .86rem; margin-top: 2.5rem; padding-top: .6rem }

@page { size: A4; margin: 17mm 15mm 18mm; @bottom-left { content: "Information from the lists named, not legal advice"; font: 7.5pt Arial, sans-serif }
  @bottom-right { content: counter(page) " / " counter(pages); font: 7.5pt Arial, sans-serif } }
@media print {
  :root { --ink: #000; --quiet: #333; --line: #999; --wash: #fff; --deep: #000; --alarm: #000 }
  html { font-size: 9pt }
  body { font-size: 1rem; line-height: 1.35; max-width: none; padding: 0 }
  h2 { margin-top: 1.6rem }
  footer { margin-top: .8rem }
  .tiles b { font-size: 1.2rem }
  th, td { padding-bottom: .15rem; padding-top: .15rem }
  nav, .skip { display: none }
  a { text-decoration: none }
  a[href^="http"]::after { content: " <" attr(href) ">"; font-size: .9em }
  h2, h3, h3 + p, .lead, caption, figcaption { break-after: avoid }
  thead { display: table-header-group }
  h3, tr, figure, .notice, .tiles, footer { break-inside: avoid }
  tbody.finding tr.main { break-after: avoid }
  .scroll, figure { overflow: visible }
  svg { -webkit-print-color-adjust: exact; print-color-adjust: exact }
  svg .bar { fill: #333 }
}
)css";

[[nodiscard]] inline Html style_sheet() { return Template{style}.verbatim(); }

}  // namespace listed::report
