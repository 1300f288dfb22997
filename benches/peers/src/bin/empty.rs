//! What any process costs.

fn main() {}
