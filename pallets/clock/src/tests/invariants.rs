use super::*;
use icn_primitives::{BoundedU32, Bps};
use proptest::prelude::*;

#[derive(Clone, Debug)]
enum Op {
	Run(u64),
	Halt(bool),
	Fill(bool),
	Congestion(u32, u32),
	Schedule(u32, u32),
}

fn op() -> impl Strategy<Value = Op> {
	prop_oneof![
		(1u64..40).prop_map(Op::Run),
		any::<bool>().prop_map(Op::Halt),
		any::<bool>().prop_map(Op::Fill),
		(2u32..20, 0u32..30).prop_map(|(window, most)| Op::Congestion(window, most)),
		(0u32..30, 0u32..30).prop_map(|(era, ticks)| Op::Schedule(era, ticks)),
	]
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(48))]

	/// Eras are told of once each, in order, without a gap, and last exactly as long as they
	/// should; only blocks in which the chain works count, and stops by full blocks are announced.
	#[test]
	fn eras_are_counted_without_a_gap(ops in prop::collection::vec(op(), 1..30)) {
		ExtBuilder::default().build_and_execute(|| {
			Told::set(vec![]);
			Halted::set(false);
			let (mut ticks, mut eras, mut age, mut length) = (0, 0, 0, 10);
			let mut scheduled = None;
			let (mut filled, mut full, mut stopped) = (false, 0u32, 0u32);
			let (mut window, mut most) = (10, 600);
			for op in ops {
				match op {
					Op::Halt(halted) => Halted::set(halted),
					Op::Fill(fill) => {
						filled = fill;
						Filled::set(if fill { Bps::ONE } else { Bps::ZERO });
					},
					Op::Congestion(new_window, new_most) => {
						(window, most) = (new_window, new_most);
						let params = CongestionParams {
							window: BoundedU32::clamped(window),
							max_stop: BoundedU32::clamped(most),
							..Default::default()
						};
						Clock::set_congestion(RuntimeOrigin::root(), params).unwrap();
					},
					Op::Schedule(era, ticks) => {
						let done = Clock::set_era_length(RuntimeOrigin::root(), era, ticks);
						let valid = era > eras && ticks >= MIN_ERA_LENGTH;
						assert_eq!(done.is_ok(), valid);
						if valid {
							scheduled = Some((era, u64::from(ticks)));
						}
					},
					Op::Run(blocks) => for _ in 0..blocks {
						run(1);
						let stops = !Halted::get() && full >= window && stopped < most;
						stopped += u32::from(stops);
						(full, stopped) =
							if filled { (full + 1, stopped) } else { (0, stopped.saturating_sub(1)) };
						if Halted::get() || stops {
							continue;
						}
						ticks += 1;
						age += 1;
						if age == length {
							age = 0;
							eras += 1;
							if let Some((_, next)) = scheduled.filter(|(era, _)| *era <= eras) {
								length = next;
								scheduled = None;
							}
						}
						let state = ClockState { tick: ticks, era: eras, era_started_at: ticks - age };
						assert_eq!(Now::<Test>::get(), state);
					},
				}
				Clock::do_try_state().expect("the invariants hold");
			}
			let announced = System::events().into_iter().fold(false, |stands, record| {
				match record.event {
					RuntimeEvent::Clock(Event::Congested) => {
						assert!(!stands, "a stop began twice");
						true
					},
					RuntimeEvent::Clock(Event::CongestionOver { .. }) => {
						assert!(stands, "a stop ended that had not begun");
						false
					},
					_ => stands,
				}
			});
			assert_eq!(announced, full >= window && stopped < most);
			let told: Vec<_> = Told::get().into_iter().map(|told| told.0).collect();
			assert_eq!(told, (1..=eras).collect::<Vec<_>>());
		});
	}
}
