use super::*;
use codec::{Decode, Encode};
use frame_support::{assert_noop, assert_ok};
use icn_primitives::BoundedU32;

#[test]
fn apply_to_sets_that_are_not_frozen() {
	ExtBuilder::default().oracles(5).nodes(4).build_and_execute(|| {
		run_to(3);
		let params = Params { committee: BoundedU32::clamped(5), ..params() };
		assert_ok!(SlaOracle::enact(params.clone()));
		System::assert_last_event(Event::ParamsSet { params: params.clone() }.into());
		assert_eq!(Parameters::<Test>::get(), params);
		run_to(5);
		let sizes: Vec<_> = (3..=6).map(|era| Eras::<Test>::get(era).unwrap().size).collect();
		assert_eq!(sizes, [3, 3, 5, 5]);
	});
}

#[test]
fn fail_without_a_majority() {
	ExtBuilder::default().build_and_execute(|| {
		for (members, votes) in [(4, 2), (3, 1), (2, 3)] {
			let params = Params {
				activation_committee: BoundedU32::clamped(members),
				activation_votes: BoundedU32::clamped(votes),
				..params()
			};
			assert_noop!(SlaOracle::enact(params), Error::<Test>::InvalidParams);
		}
	});
}

#[test]
fn out_of_bounds_do_not_decode() {
	let mut bytes = params().encode();
	assert!(Params::decode(&mut &bytes[..]).is_ok());
	bytes[0] = 16;
	assert!(Params::decode(&mut &bytes[..]).is_err());
	// The last are the share up to which a verdict contradicts, and up to how many exceptions all
	// silence is checked.
	let decodes = |from_end: usize, value: u32| {
		let mut bytes = params().encode();
		let at = bytes.len() - from_end;
		bytes[at..at + 4].copy_from_slice(&value.to_le_bytes());
		Params::decode(&mut &bytes[..]).is_ok()
	};
	assert_eq!([9_000, 9_001].map(|share| decodes(8, share)), [true, false]);
	assert_eq!([15, 16, 4_096, 4_097].map(|most| decodes(4, most)), [false, true, true, false]);
}
