// The Rust aho-corasick crate over the same names and text: aho NAMES TEXT. Leftmost-longest, ASCII case ignored; where words begin and
// end is looked at afterwards.
use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use std::time::Instant;
fn word(b: u8) -> bool { b.is_ascii_alphanumeric() || b >= 0x80 }
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let names = std::fs::read_to_string(&a[1]).unwrap();
    let names: Vec<&str> = names.lines().collect();
    let text = std::fs::read(&a[2]).unwrap();
    for kind in [AhoCorasickKind::ContiguousNFA, AhoCorasickKind::DFA] {
        let t = Instant::now();
        let ac = AhoCorasick::builder().kind(Some(kind)).match_kind(MatchKind::LeftmostLongest).ascii_case_insensitive(true).build(&names).unwrap();
        let made = t.elapsed();
        let mut best = f64::MAX; let mut n = 0usize; let mut raw = 0usize;
        for _ in 0..3 {
            let t = Instant::now(); n = 0; raw = 0;
            for m in ac.find_iter(&text) { raw += 1; let (b, e) = (m.start(), m.end());
                if (b == 0 || !word(text[b-1]) || !word(text[b])) && (e == text.len() || !word(text[e]) || !word(text[e-1])) { n += 1; } }
            best = best.min(t.elapsed().as_secs_f64());
        }
        println!("{{\"what\": \"aho-corasick {:?}\", \"seconds\": {:.4}, \"matches\": {}, \"raw\": {}, \"build\": {:.3}}}", kind, best, n, raw, made.as_secs_f64());
    }
}
