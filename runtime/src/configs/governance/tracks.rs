//! The tracks of referenda, by risk: changes inside fixed bounds are fast, those outside slow, code is
//! slowest. `docs/governance.md` shows the table; a test compares them.

use crate::{
	constants::{
		currency::UNIT,
		time::{DAYS, HOURS, MINUTES},
	},
	Balance, BlockNumber, OriginCaller, Origins,
};
use alloc::borrow::Cow;
use frame_system::RawOrigin;
use pallet_icn_origins::{Origin, PeriodDivisor as Pace};
use pallet_referenda::{Curve, Track, TrackInfo, TracksInfo};
use sp_runtime::{str_array, FixedI64};

/// What holds for a track.
pub struct Terms {
	/// Number of the track. Fixed: referenda are stored with it.
	pub id: u16,
	/// Its name.
	pub name: &'static str,
	/// In whose name it decides; `None` is Root.
	pub origin: Option<Origin>,
	/// Most referenda that are decided at a time.
	pub at_once: u32,
	/// Deposit of a decision, in ICNT base units.
	pub deposit: Balance,
	/// Least time before the decision, in blocks.
	pub prepare: BlockNumber,
	/// Longest time of the decision.
	pub decide: BlockNumber,
	/// Time for which it must pass without a break.
	pub confirm: BlockNumber,
	/// Least time before it is carried out.
	pub enact: BlockNumber,
	/// Ayes among the votes that it needs, over the time of the decision.
	pub approval: Curve,
	/// Ayes among all ICNT that it needs, over the time of the decision.
	pub support: Curve,
}

impl Terms {
	/// The same at the pace of a network.
	fn at(&self, pace: Pace) -> TrackInfo<Balance, BlockNumber> {
		TrackInfo {
			name: str_array(self.name),
			max_deciding: self.at_once,
			decision_deposit: self.deposit,
			prepare_period: pace.of(self.prepare),
			decision_period: pace.of(self.decide),
			confirm_period: pace.of(self.confirm),
			min_enactment_period: pace.of(self.enact),
			min_approval: self.approval.clone(),
			min_support: self.support.clone(),
		}
	}
}

const fn percent(x: u128) -> FixedI64 {
	FixedI64::from_rational(x, 100)
}

/// Falls from `from` to `to` percent over the whole time.
const fn falling(from: u128, to: u128) -> Curve {
	Curve::make_linear(1, 1, percent(to), percent(from))
}

/// Falls fast at first: from `from` percent to `level` within one part in `parts` of the time, and to `to`
/// percent at its end.
const fn steep(from: u128, parts: u128, level: u128, to: u128) -> Curve {
	Curve::make_reciprocal(1, parts, percent(level), percent(to), percent(from))
}

/// All tracks, by their number.
pub static TRACKS: [Terms; 12] = [
	Terms {
		id: 0,
		name: "root",
		origin: None,
		at_once: 1,
		deposit: 50_000 * UNIT,
		prepare: 2 * HOURS,
		decide: 28 * DAYS,
		confirm: DAYS,
		enact: DAYS,
		approval: steep(100, 7, 80, 50),
		support: falling(50, 5),
	},
	// What two thirds of the committee found urgent. Many must take part if it is to be quick.
	Terms {
		id: 1,
		name: "whitelisted_caller",
		origin: Some(Origin::WhitelistedCaller),
		at_once: 10,
		deposit: 5_000 * UNIT,
		prepare: 30 * MINUTES,
		decide: 28 * DAYS,
		confirm: 10 * MINUTES,
		enact: 10 * MINUTES,
		approval: steep(100, 42, 96, 50),
		support: steep(50, 28, 20, 2),
	},
	Terms {
		id: 10,
		name: "market_admin",
		origin: Some(Origin::MarketAdmin),
		at_once: 10,
		deposit: 2_500 * UNIT,
		prepare: 2 * HOURS,
		decide: 14 * DAYS,
		confirm: 6 * HOURS,
		enact: 6 * HOURS,
		approval: steep(100, 7, 75, 50),
		support: falling(25, 1),
	},
	// Values stay in their boxes and move by steps.
	Terms {
		id: 11,
		name: "parameter_admin",
		origin: Some(Origin::ParameterAdmin),
		at_once: 20,
		deposit: 1_000 * UNIT,
		prepare: 2 * HOURS,
		decide: 7 * DAYS,
		confirm: 3 * HOURS,
		enact: 6 * HOURS,
		approval: steep(100, 7, 75, 50),
		support: falling(25, 1),
	},
	Terms {
		id: 12,
		name: "oracle_admin",
		origin: Some(Origin::OracleAdmin),
		at_once: 10,
		deposit: 2_500 * UNIT,
		prepare: 2 * HOURS,
		decide: 14 * DAYS,
		confirm: 6 * HOURS,
		enact: 6 * HOURS,
		approval: steep(100, 7, 75, 50),
		support: falling(25, 1),
	},
	Terms {
		id: 13,
		name: "attestation_admin",
		origin: Some(Origin::AttestationAdmin),
		at_once: 20,
		deposit: 500 * UNIT,
		prepare: 2 * HOURS,
		decide: 7 * DAYS,
		confirm: 3 * HOURS,
		enact: HOURS,
		approval: steep(100, 7, 75, 50),
		support: falling(25, 1),
	},
	// In time before a dispute that nobody decides is upheld, after 168 eras.
	Terms {
		id: 14,
		name: "slash_canceller",
		origin: Some(Origin::SlashCanceller),
		at_once: 20,
		deposit: 500 * UNIT,
		prepare: HOURS,
		decide: 4 * DAYS,
		confirm: 3 * HOURS,
		enact: 10 * MINUTES,
		approval: steep(100, 7, 75, 50),
		support: falling(25, 1),
	},
	Terms {
		id: 15,
		name: "emergency_admin",
		origin: Some(Origin::EmergencyAdmin),
		at_once: 10,
		deposit: 2_500 * UNIT,
		prepare: 10 * MINUTES,
		decide: 7 * DAYS,
		confirm: 30 * MINUTES,
		enact: 10 * MINUTES,
		approval: steep(100, 42, 96, 60),
		support: steep(50, 7, 25, 10),
	},
	Terms {
		id: 20,
		name: "treasurer",
		origin: Some(Origin::Treasurer),
		at_once: 10,
		deposit: 5_000 * UNIT,
		prepare: 2 * HOURS,
		decide: 28 * DAYS,
		confirm: 2 * DAYS,
		enact: DAYS,
		approval: steep(100, 7, 80, 50),
		support: falling(50, 2),
	},
	Terms {
		id: 21,
		name: "small_spender",
		origin: Some(Origin::SmallSpender),
		at_once: 50,
		deposit: 100 * UNIT,
		prepare: 2 * HOURS,
		decide: 14 * DAYS,
		confirm: 12 * HOURS,
		enact: DAYS,
		approval: falling(100, 50),
		support: steep(25, 7, 5, 1),
	},
	Terms {
		id: 22,
		name: "medium_spender",
		origin: Some(Origin::MediumSpender),
		at_once: 50,
		deposit: 250 * UNIT,
		prepare: 2 * HOURS,
		decide: 21 * DAYS,
		confirm: DAYS,
		enact: DAYS,
		approval: falling(100, 50),
		support: steep(35, 7, 8, 1),
	},
	Terms {
		id: 23,
		name: "big_spender",
		origin: Some(Origin::BigSpender),
		at_once: 50,
		deposit: 1_000 * UNIT,
		prepare: 2 * HOURS,
		decide: 28 * DAYS,
		confirm: 2 * DAYS,
		enact: DAYS,
		approval: falling(100, 50),
		support: steep(50, 7, 12, 2),
	},
];

/// Most that an origin may spend at once from the treasury, in ICNT base units.
pub fn spending_limit(origin: Origin) -> Option<Balance> {
	match origin {
		Origin::SmallSpender => Some(10_000 * UNIT),
		Origin::MediumSpender => Some(100_000 * UNIT),
		Origin::BigSpender => Some(1_000_000 * UNIT),
		Origin::Treasurer => Some(Balance::MAX),
		_ => None,
	}
}

/// The tracks at the pace of this network.
pub struct Tracks;

impl TracksInfo<Balance, BlockNumber> for Tracks {
	type Id = u16;
	type RuntimeOrigin = OriginCaller;

	fn tracks() -> impl Iterator<Item = Cow<'static, Track<u16, Balance, BlockNumber>>> {
		let pace = Origins::pace();
		TRACKS.iter().map(move |terms| Cow::Owned(Track { id: terms.id, info: terms.at(pace) }))
	}

	fn track_ids() -> impl Iterator<Item = u16> {
		TRACKS.iter().map(|terms| terms.id)
	}

	fn info(id: u16) -> Option<Cow<'static, TrackInfo<Balance, BlockNumber>>> {
		let terms = TRACKS.iter().find(|terms| terms.id == id)?;
		Some(Cow::Owned(terms.at(Origins::pace())))
	}

	fn track_for(origin: &OriginCaller) -> Result<u16, ()> {
		let origin = match origin {
			OriginCaller::system(RawOrigin::Root) => None,
			OriginCaller::Origins(origin) => Some(*origin),
			_ => return Err(()),
		};
		TRACKS.iter().find(|terms| terms.origin == origin).map(|terms| terms.id).ok_or(())
	}
}
