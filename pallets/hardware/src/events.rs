//! What the pallet tells the world.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A region was added or changed.
		RegionSet {
			/// Which.
			region: RegionId,
		},
		/// A hardware class was added or changed.
		ClassSet {
			/// Which.
			class: ClassId,
		},
		/// A market was added or its terms changed.
		MarketSet {
			/// Which.
			market: MarketId,
			/// Its terms.
			terms: MarketTerms,
		},
		/// A provider joined.
		ProviderRegistered {
			/// Who.
			provider: T::AccountId,
		},
		/// A provider left.
		ProviderDeregistered {
			/// Who.
			provider: T::AccountId,
		},
		/// A facility was added.
		FacilityRegistered {
			/// Which.
			facility: FacilityId,
			/// Whose.
			provider: T::AccountId,
			/// Where.
			region: RegionId,
		},
		/// A facility was removed.
		FacilityRemoved {
			/// Which.
			facility: FacilityId,
		},
		/// A node was registered and waits for its activation.
		NodeRegistered {
			/// Which.
			node: NodeId,
			/// Whose.
			provider: T::AccountId,
			/// Where it stands.
			facility: FacilityId,
			/// Where it will trade.
			market: MarketId,
			/// Capacity its provider claims.
			units: Units,
			/// Collateral on hold for it, in ICNT base units.
			collateral: u128,
		},
		/// The least price of a node's next leases changed.
		PriceFloorSet {
			/// Which node.
			node: NodeId,
			/// The price for a unit and month.
			price_floor: UnitPrice,
		},
		/// A node answers elsewhere.
		EndpointSet {
			/// Which node.
			node: NodeId,
		},
		/// A node stays longer.
		CommitmentExtended {
			/// Which node.
			node: NodeId,
			/// First era of no commitment.
			until: EraIndex,
		},
		/// The oracles were asked again to activate a node.
		ActivationRetried {
			/// Which node.
			node: NodeId,
			/// Its generation.
			generation: Generation,
		},
		/// The oracles confirmed a node, a new one or one that returns from a suspension.
		NodeActivated {
			/// Which.
			node: NodeId,
			/// Its capacity, as confirmed.
			units: Units,
			/// Its generation: another one if fewer units were confirmed than it had.
			generation: Generation,
			/// First era in which it counts.
			from: EraIndex,
		},
		/// A node was suspended.
		NodeSuspended {
			/// Which.
			node: NodeId,
			/// Why.
			reason: SuspensionReason,
			/// First era that counts as short.
			since: EraIndex,
		},
		/// A suspended node is active again, as governance decided.
		NodeResumed {
			/// Which.
			node: NodeId,
			/// First era in which it counts.
			from: EraIndex,
		},
		/// A node takes no new leases and leaves when the last one is settled.
		NodeExiting {
			/// Which.
			node: NodeId,
			/// Era in which its provider asked.
			since: EraIndex,
		},
		/// A node is gone.
		NodeRemoved {
			/// Which.
			node: NodeId,
			/// Whose it was.
			provider: T::AccountId,
			/// Collateral that was freed, in ICNT base units.
			collateral: u128,
		},
		/// Maintenance of a node was announced. It replaces what was announced and has not begun.
		MaintenanceAnnounced {
			/// Which node.
			node: NodeId,
			/// First era.
			from: EraIndex,
			/// First era no more.
			until: EraIndex,
		},
		/// A provider added to the collateral of a node.
		CollateralAdded {
			/// Which node.
			node: NodeId,
			/// How much, in ICNT base units.
			amount: u128,
			/// What is on hold for it now.
			total: u128,
		},
		/// Collateral of a node was taken.
		CollateralSlashed {
			/// Which node.
			node: NodeId,
			/// How much, in ICNT base units.
			amount: u128,
			/// What is left on hold for it.
			left: u128,
		},
		/// A node has too little collateral left, and could not be suspended for it.
		SuspensionFailed {
			/// Which.
			node: NodeId,
			/// What a neighbour said.
			error: DispatchError,
		},
		/// The oracles were asked to let a suspended node return.
		ReturnRequested {
			/// Which.
			node: NodeId,
			/// Its generation.
			generation: Generation,
		},
		/// Parameters were set.
		ParamsSet {
			/// To these.
			params: Params,
		},
		/// The factor of a market begins to move.
		AdjustmentSet {
			/// Which market.
			market: MarketId,
			/// From where to where, and for how long.
			adjustment: Adjustment,
		},
		/// Rewards of a node went into its collateral.
		CollateralFilled {
			/// Which node.
			node: NodeId,
			/// How much, in ICNT base units.
			amount: u128,
			/// What is on hold for it now.
			total: u128,
		},
		/// A provider took out what the market does not ask for any more.
		CollateralReleased {
			/// Which node.
			node: NodeId,
			/// How much, in ICNT base units.
			amount: u128,
			/// What is left on hold for it, and all that it must have.
			left: u128,
		},
		/// The oracles were asked for other units of an active node.
		UnitChangeAsked {
			/// Which node.
			node: NodeId,
			/// How many it is to have.
			units: Units,
			/// The generation that it then has.
			generation: Generation,
			/// What is on hold for its growth, in ICNT base units.
			held: u128,
		},
		/// A change of units was cancelled, or its node is active no more.
		UnitChangeDropped {
			/// Which node.
			node: NodeId,
			/// What was held for it and is free, in ICNT base units. The rest is collateral.
			freed: u128,
		},
		/// The units of a node changed to what the oracles confirmed.
		UnitsChanged {
			/// Which node.
			node: NodeId,
			/// Its capacity now; maybe what it was.
			units: Units,
			/// Its generation now.
			generation: Generation,
			/// First era in which they count.
			from: EraIndex,
		},
		/// A node leaves before the end of its commitment, and serves no more.
		NodeExitingEarly {
			/// Which.
			node: NodeId,
			/// Era in which its provider asked.
			since: EraIndex,
			/// What it costs of the collateral that is left when the node is removed, in ICNT base units.
			penalty: u128,
		},
		/// A node that left early was removed, and its provider paid for that.
		ExitPaid {
			/// Which.
			node: NodeId,
			/// What was taken of its collateral, in ICNT base units.
			amount: u128,
		},
	}
}
