//! Sorting by numbers. What is sorted here is nearly always in order already, and the sort itself
//! is compiled once for all kinds of items.

/// Sorts by a pair of numbers; items with the same pair stay as they stand.
pub(crate) fn by<T>(items: &mut [T], key: impl Fn(&T) -> (usize, usize)) {
    if let Some(mut places) = places(items.len(), &|at| key(&items[at])) {
        settle(&mut places, &mut |a, b| items.swap(a, b));
    }
}

/// Where each item goes, if not all stand where they do.
fn places(items: usize, key: &dyn Fn(usize) -> (usize, usize)) -> Option<Vec<usize>> {
    let mut last = (0, 0);
    let mut in_order = true;
    for at in 0..items {
        let this = key(at);
        in_order &= last <= this;
        last = this;
    }
    if in_order {
        return None;
    }
    let mut keys: Vec<_> = (0..items).map(|at| (key(at), at)).collect();
    keys.sort_unstable();
    let mut places = vec![0; items];
    for (to, (_, from)) in keys.into_iter().enumerate() {
        places[from] = to;
    }
    Some(places)
}

/// Brings each item to its place.
fn settle(places: &mut [usize], swap: &mut dyn FnMut(usize, usize)) {
    for at in 0..places.len() {
        while places[at] != at {
            let to = places[at];
            swap(at, to);
            places.swap(at, to);
        }
    }
}

#[cfg(test)]
#[path = "order_tests.rs"]
mod tests;
