//! Sorting by numbers. What is sorted here is nearly always in order already, and the sort itself
//! is compiled once for all kinds of items.

/// Sorts by a pair of numbers; items with the same pair stay as they stand.
pub(crate) fn by<T>(items: &mut [T], key: impl Fn(&T) -> (usize, usize)) {
    let mut last = (0, 0);
    let mut in_order = true;
    for item in &*items {
        let this = key(item);
        in_order &= last <= this;
        last = this;
    }
    if in_order {
        return;
    }
    let mut keys = Vec::with_capacity(items.len());
    for item in &*items {
        keys.push((key(item), keys.len()));
    }
    let mut places = places(&mut keys);
    for at in 0..items.len() {
        while places[at] != at {
            let to = places[at];
            items.swap(at, to);
            places.swap(at, to);
        }
    }
}

/// Where each of so many items goes, by their keys and where each stands.
#[inline(never)]
pub(crate) fn places(keys: &mut [((usize, usize), usize)]) -> Vec<usize> {
    keys.sort_unstable();
    let mut places = vec![0; keys.len()];
    for (to, (_, from)) in keys.iter().enumerate() {
        places[*from] = to;
    }
    places
}

#[cfg(test)]
#[path = "order_tests.rs"]
mod tests;
