use super::*;

#[test]
fn are_set_together() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Slashing::enact(strict()));
		assert_eq!(last_event(), Event::ParamsSet { params: strict() });
		assert_eq!(Parameters::<Test>::get(), strict());
	});
}

#[test]
fn must_make_sense_together() {
	ExtBuilder::default().build_and_execute(|| {
		let params = Params { era_cap: Bps::saturating(3_001), ..Params::default() };
		assert_noop!(Slashing::enact(params), Error::<Test>::InvalidParams);
	});
}

#[test]
#[should_panic = "parameters of slashing do not make sense together"]
fn genesis_must_make_sense() {
	let params = Params { event_cap: Bps::ONE, ..Params::default() };
	ExtBuilder::default().params(params).build();
}

#[test]
fn leave_alone_what_was_asked() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		let (node, era) = asked();
		let before = penalty(node, era, UNRELIABLE);
		let params = Params {
			rate: Bps::ZERO,
			dispute_eras: BoundedU32::clamped(1),
			dispute_deposit_min: BoundedU128::clamped(77 * ICNT),
			..Params::default()
		};
		assert_ok!(Slashing::enact(params));
		assert_eq!(penalty(node, era, UNRELIABLE), before);
		go_to(START + 2 + 71);
		assert_noop!(apply(&[(node, era, UNRELIABLE)]), Error::<Test>::NothingDue);
		// What comes after goes by the new ones.
		assert_ok!(dispute(&PETRA, node, era));
		assert_eq!(deposits(&PETRA), 77 * ICNT);
	});
}

#[test]
fn have_bounds() {
	use codec::{Decode, Encode};
	let bytes = Params::default().encode();
	assert_eq!(Params::decode(&mut &bytes[..]), Ok(Params::default()));
	// The first is the depth, a month at most.
	let mut deep = bytes.clone();
	deep[..4].copy_from_slice(&7_200_000u32.to_le_bytes());
	assert!(Params::decode(&mut &deep[..]).is_ok());
	deep[..4].copy_from_slice(&7_200_001u32.to_le_bytes());
	assert!(Params::decode(&mut &deep[..]).is_err());
}

#[test]
fn weights_fit_a_block() {
	use frame_support::traits::Hooks;
	Slashing::integrity_test();
}
