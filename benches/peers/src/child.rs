//! A program that reads a dump, makes something of it once, and prints how many nanoseconds that call took. Told `nothing`, it calls nothing: what is
//! left is what its start costs, with all that is linked.

use std::hint::black_box;
use std::io::Read;
use std::time::Instant;

pub fn run(call: impl Fn(&str) -> usize) {
    if std::env::args().nth(1).as_deref() == Some("nothing") {
        return;
    }
    let mut raw = String::new();
    std::io::stdin().read_to_string(&mut raw).expect("the dump can be read");
    let start = Instant::now();
    let paragraphs = black_box(call(black_box(&raw)));
    println!("{} {paragraphs}", start.elapsed().as_nanos());
}
