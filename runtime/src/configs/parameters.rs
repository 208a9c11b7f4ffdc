//! What governance turns, in its box: the groups of parameters, who changes them, how long a change
//! waits, and what holds between groups.

use super::governance::{
	tracks::{Terms, TRACKS},
	OracleAdmin, ParameterAdmin,
};
use crate::{
	constants::time::DAYS, Attestations, BlockNumber, Delegation, Hardware, Incentives, Leases,
	Origins, Prices, Runtime, RuntimeOrigin, SlaOracle, Slashing,
};
use frame_support::traits::{EnsureOrigin, EnsureOriginWithArg};
use icn_primitives::{parameter_book, EraIndex, ParameterGroup};
use pallet_icn_origins::Origin;
use pallet_icn_parameters::{Fees, Staking};
use sp_runtime::traits::Convert;

parameter_book! {
	/// All parameters of the runtime. Indices are fixed: referenda and changes that wait name them.
	pub struct Book, relations = missing;
	0 Hardware = Hardware;
	1 Attestations = Attestations;
	2 Oracle = SlaOracle;
	3 Slashing = Slashing;
	4 Leases = Leases;
	5 Incentives = Incentives;
	6 Delegation = Delegation;
	7 Prices = Prices;
	8 Fees = Fees<Runtime>;
	9 Staking = Staking<Runtime>;
}

impl Group {
	/// In whose name holders change it; Root may as well.
	pub const fn owner(self) -> Origin {
		match self {
			Self::Oracle | Self::Prices => Origin::OracleAdmin,
			_ => Origin::ParameterAdmin,
		}
	}

	/// Blocks that a change waits on a network that is not for development. What a penalty costs
	/// changes last: time to repair, or to dispute by the old rules. What a fee costs concerns the next
	/// transaction only.
	pub const fn delay(self) -> BlockNumber {
		match self {
			Self::Slashing => 7 * DAYS,
			Self::Fees => DAYS,
			_ => 3 * DAYS,
		}
	}
}

/// Lets the origin of the group pass, and Root.
pub struct GroupOrigin;

impl EnsureOriginWithArg<RuntimeOrigin, Group> for GroupOrigin {
	type Success = ();

	fn try_origin(origin: RuntimeOrigin, group: &Group) -> Result<(), RuntimeOrigin> {
		match group.owner() {
			Origin::OracleAdmin => OracleAdmin::try_origin(origin),
			_ => ParameterAdmin::try_origin(origin),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin(group: &Group) -> Result<RuntimeOrigin, ()> {
		Ok(group.owner().into())
	}
}

/// The delay of a group at the pace of this network, as the periods of votes.
pub struct GroupDelay;

impl Convert<Group, BlockNumber> for GroupDelay {
	fn convert(group: Group) -> BlockNumber {
		Origins::pace().of(group.delay())
	}
}

/// Verdicts come so many eras after their era.
const VERDICT_ERAS: EraIndex = 2;

/// Longest time from the submission of a referendum on a dispute until it is carried out, in blocks,
/// if no more of them are decided than may be at a time.
pub fn dispute_track() -> BlockNumber {
	let pace = Origins::pace();
	let of = |terms: &Terms| {
		[terms.prepare, terms.decide, terms.confirm, terms.enact]
			.into_iter()
			.fold(0, |sum: BlockNumber, period| sum.saturating_add(pace.of(period)))
	};
	TRACKS.iter().find(|terms| terms.origin == Some(Origin::SlashCanceller)).map_or(0, of)
}

/// By how much each relation between groups is missed. No change may make one worse; what the genesis of
/// a development network misses, where times are short, stays as it is.
pub fn missing() -> [BlockNumber; 5] {
	let (hardware, slashing) = (Hardware::current(), Slashing::current());
	let era = pallet_icn_clock::EraLength::<Runtime>::get();
	let asked = slashing.report_eras.get().saturating_add(VERDICT_ERAS);
	let decided = asked
		.saturating_add(slashing.dispute_eras.get())
		.saturating_add(slashing.decide_eras.get());
	let claimed = decided.saturating_add(slashing.claim_eras.get());
	[
		// A dispute can be decided before the penalty counts as upheld.
		dispute_track().saturating_sub(slashing.decide_eras.get().saturating_mul(era)),
		// A node that leaves waits until nothing can be asked of it any more that it did before.
		decided.saturating_sub(hardware.unbonding_eras.get()),
		// So does who stood behind it.
		decided.saturating_sub(Delegation::current().cool_down.get()),
		// Maintenance is remembered for as long as an offence of its time may be penalised.
		slashing.report_eras.get().saturating_sub(hardware.maintenance_keep.get()),
		// The record of a lease outlives its tenant's claims.
		claimed.saturating_sub(Leases::current().ended_keep_eras.get()),
	]
}

// Above the rows of the pallets: nothing else changes them on a running chain.
impl pallet_icn_parameters::Config for Runtime {
	type Book = Book;
	type ChangeOrigin = GroupOrigin;
	type Delay = GroupDelay;
	type WeightInfo = pallet_icn_parameters::weights::SubstrateWeight<Runtime>;
}

/// What a transaction costs, and who gets it.
pub fn fees() -> pallet_icn_parameters::FeeParams {
	pallet_icn_parameters::FeeParameters::<Runtime>::get()
}
