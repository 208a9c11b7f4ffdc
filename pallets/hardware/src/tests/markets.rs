use super::*;
use crate::{Call, Classes, Error, Event, Markets, Regions};
use icn_primitives::{ClassId, MarketId, MarketTerms, RegionId, UnitPrice, USD};
use sp_runtime::DispatchError::BadOrigin;

mod set_region {
	use super::*;

	fn call(info: crate::RegionInfo) -> Call<Test> {
		Call::set_region { region: RegionId(3), info }
	}

	#[test]
	fn adds_and_changes() {
		ExtBuilder::default().build_and_execute(|| {
			for info in [region("Warsaw", &[b"PL"]), region("Warsaw", &[b"PL", b"CZ"])] {
				assert_ok!(dispatch(call(info.clone()), RuntimeOrigin::root()));
				last_event(Event::RegionSet { region: RegionId(3) });
				assert_eq!(Regions::<Test>::get(RegionId(3)), Some(info));
			}
		});
	}

	#[test]
	fn fails_for_others_than_its_origin() {
		ExtBuilder::default().build_and_execute(|| {
			refused(call(region("Warsaw", &[b"PL"])), signed(&alice()), BadOrigin);
		});
	}

	#[test]
	fn fails_for_invalid_regions() {
		ExtBuilder::default().build_and_execute(|| {
			for info in [region("Warsaw", &[]), region("", &[b"PL"]), region("W", &[b"PL", b"PL"])]
			{
				refused(call(info), RuntimeOrigin::root(), Error::<Test>::InvalidRegion);
			}
		});
	}
}

mod set_class {
	use super::*;

	fn call(info: crate::ClassInfo) -> Call<Test> {
		Call::set_class { class: ClassId(3), info }
	}

	#[test]
	fn adds_and_changes() {
		ExtBuilder::default().build_and_execute(|| {
			for info in [class("cpu", 1, 256), class("cpu", 8, 512)] {
				assert_ok!(dispatch(call(info.clone()), RuntimeOrigin::root()));
				last_event(Event::ClassSet { class: ClassId(3) });
				assert_eq!(Classes::<Test>::get(ClassId(3)), Some(info));
			}
		});
	}

	#[test]
	fn fails_for_others_than_its_origin() {
		ExtBuilder::default().build_and_execute(|| {
			refused(call(class("cpu", 1, 256)), signed(&alice()), BadOrigin);
		});
	}

	#[test]
	fn fails_for_invalid_classes() {
		ExtBuilder::default().build_and_execute(|| {
			for info in [class("", 1, 256), class("cpu", 0, 256), class("cpu", 9, 8)] {
				refused(call(info), RuntimeOrigin::root(), Error::<Test>::InvalidClass);
			}
		});
	}
}

mod set_market {
	use super::*;

	fn call(market: MarketId, terms: MarketTerms) -> Call<Test> {
		Call::set_market { market, terms }
	}

	#[test]
	fn adds_and_changes() {
		ExtBuilder::default().build_and_execute(|| {
			let closed = MarketTerms { open: false, ..terms() };
			let mut old = None;
			for terms in [terms(), closed] {
				assert_ok!(dispatch(call(ELSEWHERE, terms.clone()), RuntimeOrigin::root()));
				assert_eq!(Markets::<Test>::get(ELSEWHERE), Some(terms.clone()));
				// Before they were set.
				told(&[Told::Terms(ELSEWHERE, old.replace(terms.clone()), terms.clone())]);
				last_event(Event::MarketSet { market: ELSEWHERE, terms });
			}
		});
	}

	#[test]
	fn fails_for_others_than_its_origin() {
		ExtBuilder::default().build_and_execute(|| {
			refused(call(ELSEWHERE, terms()), signed(&alice()), BadOrigin);
		});
	}

	#[test]
	fn fails_for_unknown_region_or_class() {
		ExtBuilder::default().build_and_execute(|| {
			let root = RuntimeOrigin::root;
			let nowhere = MarketId::new(9, 1);
			refused(call(nowhere, terms()), root(), Error::<Test>::UnknownRegion);
			let nothing = MarketId::new(1, 9);
			refused(call(nothing, terms()), root(), Error::<Test>::UnknownClass);
		});
	}

	#[test]
	fn fails_for_terms_that_contradict_each_other() {
		ExtBuilder::default().build_and_execute(|| {
			let free = MarketTerms { price_floor: UnitPrice(0), ..terms() };
			let crossed = MarketTerms { price_floor: UnitPrice(11 * USD), ..terms() };
			let hasty = MarketTerms { min_commitment_eras: 1, ..terms() };
			for terms in [free, crossed, hasty] {
				let error = Error::<Test>::InvalidTerms;
				refused(call(STORAGE, terms), RuntimeOrigin::root(), error);
			}
			// Nobody is told of them.
			told(&[]);
			let at_the_cap = MarketTerms { price_floor: UnitPrice(10 * USD), ..terms() };
			assert_ok!(dispatch(call(STORAGE, at_the_cap), RuntimeOrigin::root()));
		});
	}
}
