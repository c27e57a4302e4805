// The Rust aho-corasick crate over the same names and text: aho KIND NAMES EXACT TEXT MATCHES; KIND is nfa or dfa. ASCII case is ignored but in EXACT.
//
// All matches, overlapping ones too, since the longest may not be a word where a shorter one is; of those that are words, the longest of those that
// begin first are kept.
use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use std::io::Write;

// Of processor, which other processes disturb less than the clock on the wall.
fn seconds() -> f64 {
    let spent = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    spent.split(' ').next().unwrap().parse::<f64>().unwrap() / 1e9
}

fn is_word(b: u8) -> bool {
    b.is_ascii_alphanumeric() || b >= 0x80
}

fn stands_apart(text: &[u8], at: usize) -> bool {
    at == 0 || at == text.len() || !is_word(text[at - 1]) || !is_word(text[at])
}

fn longest(mut matches: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    matches.sort_unstable_by_key(|&(begin, end)| (begin, usize::MAX - end));
    let mut free = 0;
    matches.retain(|&(begin, end)| {
        let kept = begin >= free;
        if kept {
            free = end;
        }
        kept
    });
    matches
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let kind = if arguments[1] == "dfa" { AhoCorasickKind::DFA } else { AhoCorasickKind::ContiguousNFA };
    let names = std::fs::read_to_string(&arguments[2]).unwrap();
    let exact = std::fs::read_to_string(&arguments[3]).unwrap();
    let all: Vec<&str> = names.lines().chain(exact.lines()).collect();
    let any_case = names.lines().count();
    let text = std::fs::read(&arguments[4]).unwrap();
    let start = seconds();
    let automaton =
        AhoCorasick::builder().kind(Some(kind)).match_kind(MatchKind::Standard).ascii_case_insensitive(true).build(&all).unwrap();
    let made = seconds() - start;
    let (mut best, mut found, mut told) = (f64::MAX, Vec::new(), 0);
    for _ in 0..3 {
        let start = seconds();
        let mut words = Vec::new();
        told = 0;
        for m in automaton.find_overlapping_iter(&text) {
            told += 1;
            let as_written = || m.pattern().as_usize() < any_case || text[m.start()..m.end()] == *all[m.pattern().as_usize()].as_bytes();
            if stands_apart(&text, m.start()) && stands_apart(&text, m.end()) && as_written() {
                words.push((m.start(), m.end()));
            }
        }
        found = longest(words);
        best = best.min(seconds() - start);
    }
    println!("{best:.4} {made:.4} all {told}");
    let mut out = std::io::BufWriter::new(std::fs::File::create(&arguments[5]).unwrap());
    for (begin, end) in found {
        writeln!(out, "{begin} {end}").unwrap();
    }
}
