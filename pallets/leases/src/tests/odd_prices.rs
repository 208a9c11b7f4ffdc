//! Leases at odd prices, in whatever order their money is moved: the escrow suffices after each step, and
//! every lease closes with nothing left.

use super::*;
use icn_primitives::{BoundedU32, UnitPrice, ICNT_ASSET, USD};

/// Runs with another seed each, unless `ICN_RUNS` says how many.
const RUNS: u64 = 1_000;

fn floor(node: u32, cents: u128) {
	change_node(node, |node| node.info.price_floor = UnitPrice(cents * USD / 100));
}

fn extend(id: LeaseId, eras: EraIndex) -> sp_runtime::DispatchResult {
	frame_support::storage::with_storage_layer(|| {
		LeasesPallet::extend(RuntimeOrigin::signed(ALICE), id, eras, u128::MAX)
			.map(|_| ())
			.map_err(|error| error.error)
	})
}

struct Dice(u64);

impl Dice {
	fn roll(&mut self, below: u32) -> u32 {
		self.0 =
			self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
		((self.0 >> 33) as u32) % below
	}
}

/// Odd prices, and whatever moves the money of a lease. Returns the operation that broke it.
fn search(seed: u64) -> Option<Vec<String>> {
	let broken = std::sync::Mutex::new(None);
	ExtBuilder::build_and_break(|| {
		let mut dice = Dice(seed);
		let params = Params {
			termination_penalty_eras: BoundedU32::clamped(1 + dice.roll(6)),
			min_runway_eras: BoundedU32::clamped(1),
			..Params::default()
		};
		assert_ok!(LeasesPallet::enact(params));
		let mut all = Terms::get();
		all.get_mut(&MARKET).unwrap().margin =
			icn_primitives::Bps::saturating(dice.roll(5_000) as u16);
		Terms::set(&all);
		for node in 1..=3 {
			floor(node, (100 + dice.roll(900)).into());
		}
		register(&ALICE);
		let id = NextLeaseId::<Test>::get();
		let eras = 10 + dice.roll(40);
		let runway = 1 + dice.roll(30);
		let (one, two) = (1 + dice.roll(12), 1 + dice.roll(12));
		let nodes =
			if dice.roll(2) == 0 { chosen(&[(1, one)]) } else { chosen(&[(1, one), (2, two)]) };
		let alice = || RuntimeOrigin::signed(ALICE);
		// In ICNT it is paid in full, at whatever it is worth today.
		let asset = if dice.roll(3) == 0 { ICNT_ASSET } else { USDC };
		Cents::set(&Ok((1 + dice.roll(400)).into()));
		assert_ok!(match asset {
			ICNT_ASSET => LeasesPallet::request_lease(
				alice(),
				MARKET,
				asset,
				nodes,
				eras,
				u128::MAX,
				Constraints::default(),
			)
			.map(|_| ()),
			_ => LeasesPallet::request_lease_on_runway(
				alice(),
				MARKET,
				asset,
				nodes,
				eras,
				runway,
				u128::MAX,
				Constraints::default(),
			)
			.map(|_| ()),
		});
		let mut done = Vec::new();
		for _ in 0..14 {
			if !Leases::<Test>::contains_key(id) {
				return;
			}
			let node = 1 + dice.roll(3);
			let (what, n, shortage) = (dice.roll(9), dice.roll(20), dice.roll(10_001));
			let layer = |call: &dyn Fn() -> sp_runtime::DispatchResult| {
				frame_support::storage::with_storage_layer(call).is_ok()
			};
			let (name, worked) = match what {
				0 => ("extend", extend(id, n).is_ok()),
				1 => (
					"top_up",
					layer(&|| {
						LeasesPallet::top_up(alice(), id, n, u128::MAX)
							.map(|_| ())
							.map_err(|e| e.error)
					}),
				),
				2 => (
					"reduce",
					layer(&|| LeasesPallet::reduce(alice(), id, NodeId(node), 1 + n % 6)),
				),
				3 | 4 => {
					let held: Vec<_> =
						stored(id).held().map(|held| (held.node.0, held.units)).collect();
					let (left, units) = held[n as usize % held.len()];
					let was = Nodes::get()[&NodeId(left)].info.status;
					suspend(left);
					let worked = replace(id, left, &[(node, 1 + n % units)], u128::MAX).is_ok();
					change_node(left, |node| node.info.status = was);
					("replace", worked)
				},
				5 => ("settle", settle(id).is_ok()),
				6 => ("price", {
					floor(node, (100 + dice.roll(900)).into());
					true
				}),
				7 => ("short", {
					let era = Era::get();
					if era >= FinalUntil::get() {
						short(node, era, shortage);
					}
					true
				}),
				_ => ("go", {
					go_to(Era::get() + 1 + n % 6);
					true
				}),
			};
			if worked {
				done.push(format!("{name} at {} node {node} n {n}", Era::get()));
			}
			if LeasesPallet::do_try_state().is_err() {
				*broken.lock().unwrap() = Some(done);
				return;
			}
			if dice.roll(6) == 0 {
				let _ = LeasesPallet::expire(RuntimeOrigin::signed(BOB), 2);
				done.push("expire".into());
				if LeasesPallet::do_try_state().is_err() {
					*broken.lock().unwrap() = Some(done);
					return;
				}
			}
		}
		go_to(500);
		settle_all();
		settle_all();
		if Leases::<Test>::contains_key(id)
			|| LeasesPallet::do_try_state().is_err()
			|| Ledgers::<Test>::get(asset).escrow != 0
		{
			done.push("end".into());
			*broken.lock().unwrap() = Some(done);
		}
	});
	broken.into_inner().unwrap()
}

#[test]
fn the_escrow_suffices_at_odd_prices() {
	let runs = std::env::var("ICN_RUNS").ok().and_then(|runs| runs.parse().ok());
	for seed in 0..runs.unwrap_or(RUNS) {
		let broken = search(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
		assert_eq!(broken, None, "by seed {seed}");
	}
}
