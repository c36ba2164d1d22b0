//! Sorting incidents, maintenances and updates by time, newest first.

use std::cmp::Reverse;
use std::mem;

use crate::time::Timestamp;

/// Puts items newest first, those without a time last; two of the same instant keep the order they came in.
///
/// Plain keys are sorted, whatever the items are: a stable sort is compiled anew for each type that it moves, at half a
/// kilobyte of download.
pub fn newest_first<T>(items: &mut [T], at: fn(&T) -> Option<Timestamp>) {
    for (place, other) in swaps(items.iter().map(at).collect()) {
        items.swap(place, other);
    }
}

/// What is to be swapped, one after the other, to put items of these times in order. Each circle of places that pass their
/// items on to one another is gone round once.
fn swaps(times: Vec<Option<Timestamp>>) -> Vec<(usize, usize)> {
    let mut order: Vec<_> = times.into_iter().enumerate().map(|(place, at)| (Reverse(at), place)).collect();
    order.sort_unstable();
    let mut swaps = Vec::new();
    for start in 0..order.len() {
        let mut place = start;
        while let Some((_, from)) = order.get_mut(place) {
            let next = mem::replace(from, place);
            if next == start || next == place {
                break;
            }
            swaps.push((place, next));
            place = next;
        }
    }
    swaps
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_comes_first_and_equals_keep_their_order() {
        let mut items =
            vec![('a', Some(1)), ('b', None), ('c', Some(3)), ('d', Some(1)), ('e', None), ('f', Some(2))];
        newest_first(&mut items, |(_, at)| at.map(Timestamp::from_millis));
        assert_eq!(items.iter().map(|(name, _)| *name).collect::<String>(), "cfadbe");
    }
}
