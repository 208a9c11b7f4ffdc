//! What may be called, by whom, and at which weight: thin shells over `do_*`.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod calls {
	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Register as a service provider, which may lease, with its public profile: kind of firm,
		/// name, web address, the software that it runs and the class of hardware that it needs.
		/// Takes a deposit.
		///
		/// ## Dispatch Origin
		/// Signed by the service provider.
		///
		/// ## Errors
		/// [`Error::AlreadyRegistered`], [`Error::EmptyName`], [`Error::EmptyUri`],
		/// [`Error::UnknownClass`].
		///
		/// ## Events
		/// [`Event::ServiceProviderRegistered`].
		#[pallet::call_index(0)]
		pub fn register_service_provider(
			origin: OriginFor<T>,
			kind: ServiceKind,
			name: Name,
			web: Web,
			software: Option<Software>,
			class: Option<ClassId>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			let profile = Profile { kind, name, web, software, class };
			Self::do_register_service_provider(who, profile)
		}

		/// Leave, and get the deposit back.
		///
		/// ## Dispatch Origin
		/// Signed by the service provider.
		///
		/// ## Errors
		/// [`Error::NotServiceProvider`], [`Error::HasLeases`] until the last lease is over,
		/// [`Error::EarningsLeft`] until all that is owed to it is withdrawn.
		///
		/// ## Events
		/// [`Event::ServiceProviderDeregistered`].
		#[pallet::call_index(1)]
		#[pallet::weight(
			<T as Config>::WeightInfo::deregister_service_provider()
				.saturating_add(T::DbWeight::get().reads(1))
		)]
		pub fn deregister_service_provider(origin: OriginFor<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_deregister_service_provider(who)
		}

		/// Lease units of nodes of one market for a number of eras from the next one on, and pay
		/// the whole term into escrow. Takes a deposit. [`Pallet::quote`] finds the nodes. They must
		/// meet `constraints` now, and the tenant may leave one that does not any more.
		///
		/// ## Dispatch Origin
		/// Signed by a registered service provider.
		///
		/// ## Errors
		/// [`Error::Overpriced`] if the total is above `max_total` (base units of the asset);
		/// [`Error::NotServiceProvider`], [`Error::ServiceProviderSuspended`],
		/// [`Error::UnknownMarket`], [`Error::MarketClosed`],
		/// [`Error::AssetNotAccepted`], [`Error::TooShort`], [`Error::TooLong`],
		/// [`Error::NoAllocations`], [`Error::ZeroUnits`], [`Error::DuplicateNode`],
		/// [`Error::UnknownNode`], [`Error::WrongMarket`], [`Error::InvalidConstraints`],
		/// [`Error::UnknownNearLease`], [`Error::ConstraintNotMet`], [`Error::Overflow`]; and what
		/// the nodes' registry says about capacity, the service record about its readers, the asset about the
		/// transfer.
		///
		/// ## Events
		/// [`Event::LeaseSigned`].
		#[pallet::call_index(2)]
		#[pallet::weight(Pallet::<T>::request_weight(
			allocations.len() as u32,
			constraints.is_empty(),
		))]
		pub fn request_lease(
			origin: OriginFor<T>,
			market: MarketId,
			asset: AssetId,
			allocations: RequestedAllocations,
			eras: EraIndex,
			max_total: u128,
			constraints: Constraints,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_request_lease(
				who,
				market,
				asset,
				&allocations,
				eras,
				None,
				max_total,
				constraints,
			)
		}

		/// Pay what a lease's nodes served in eras that are final; close it if that was the last.
		/// `positions` are the places in the nodes' shortfall logs, one for each allocation, as
		/// [`Pallet::preview_settlement`] names them; if there are none, they are searched, which
		/// costs more.
		///
		/// Free if the lease ends or was not settled for [`FREE_AFTER_ERAS`].
		///
		/// ## Dispatch Origin
		/// Signed by anyone.
		///
		/// ## Errors
		/// [`Error::UnknownLease`], [`Error::NothingDue`], [`Error::WrongPosition`].
		///
		/// ## Events
		/// [`Event::LeaseSettled`]; [`Event::LeaseEnded`] if it ends, and before that
		/// [`Event::LeaseExpired`] or [`Event::LeaseExhausted`], with a bounty as by
		/// [`expire`](Pallet::expire), if nobody had said so.
		#[pallet::call_index(3)]
		#[pallet::weight(Pallet::<T>::settle_weight(positions.len() as u32))]
		pub fn settle(
			origin: OriginFor<T>,
			lease: LeaseId,
			positions: Positions,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let done = Self::do_settle(lease, &positions, Some(&who))?;
			let pays_fee = if done.ended || done.overdue { Pays::No } else { Pays::Yes };
			Ok(PostDispatchInfo { actual_weight: Some(done.weight::<T>()), pays_fee })
		}

		/// [`settle`](Pallet::settle) up to [`MAX_BATCH`] leases, each with its positions. Each is
		/// settled in full or not at all, and one that fails does not stop the others. A block
		/// may have room for fewer: the more nodes they have, the more so if positions are not brought.
		///
		/// Free if all of them are.
		///
		/// ## Dispatch Origin
		/// Signed by anyone.
		///
		/// ## Errors
		/// [`Error::NothingDue`] if none was settled. Those of single leases are told by events.
		///
		/// ## Events
		/// Those of [`settle`](Pallet::settle) for each that worked, and [`Event::ItemFailed`] for each
		/// that did not.
		#[pallet::call_index(15)]
		#[pallet::weight(Pallet::<T>::settle_many_weight(items))]
		pub fn settle_many(origin: OriginFor<T>, items: SettleItems) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			Self::do_settle_many(&who, &items)
		}

		/// End a lease with the next era. The providers are paid
		/// [`Params::termination_penalty_eras`] on top, but no more eras than were left; nodes
		/// that are suspended, leave, or do not meet the lease's constraints get none. The rest
		/// comes back once the last era is final.
		///
		/// ## Dispatch Origin
		/// Signed by the tenant.
		///
		/// ## Errors
		/// [`Error::UnknownLease`], [`Error::NotTenant`], [`Error::AlreadyEnding`].
		///
		/// ## Events
		/// [`Event::LeaseTerminated`].
		#[pallet::call_index(4)]
		#[pallet::weight(Pallet::<T>::terminate_weight(MAX_PARTS, true))]
		pub fn terminate(origin: OriginFor<T>, lease: LeaseId) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let (allocations, constrained) = Self::do_terminate(who, lease)?;
			Ok(Some(Self::terminate_weight(allocations, constrained)).into())
		}

		/// Move on up to `limit` leases that are due: release the capacity of those whose last paid
		/// era runs or is over, settle and close those whose last era is final. The caller earns a
		/// bounty of [`BOUNTY_ERAS`] of its price for each that ends before its term. A block has room for
		/// [`MAX_MOVES_PER_BLOCK`], those that others ended or settled among them.
		///
		/// Free if one of them moved. A due lease that cannot be moved is put back for a day.
		///
		/// ## Dispatch Origin
		/// Signed by anyone.
		///
		/// ## Errors
		/// [`Error::NothingDue`], [`Error::TooManyInBlock`].
		///
		/// ## Events
		/// [`Event::LeaseExpired`], [`Event::LeaseRenewed`], [`Event::RenewalFailed`],
		/// [`Event::LeaseReindexed`], [`Event::LeaseExhausted`],
		/// [`Event::LeaseEnded`], [`Event::LeasePostponed`].
		#[pallet::call_index(5)]
		#[pallet::weight(Pallet::<T>::expire_weight(*limit))]
		pub fn expire(origin: OriginFor<T>, limit: u32) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			Self::do_expire(&who, limit)
		}

		/// Send earnings to any account.
		///
		/// ## Dispatch Origin
		/// Signed by whose earnings they are.
		///
		/// ## Errors
		/// [`Error::ZeroAmount`], [`Error::InsufficientEarnings`], [`Error::BadDestination`], and
		/// what the asset says about the transfer.
		///
		/// ## Events
		/// [`Event::Withdrawn`].
		#[pallet::call_index(6)]
		pub fn withdraw(
			origin: OriginFor<T>,
			asset: AssetId,
			amount: u128,
			to: T::AccountId,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw(who, asset, amount, to)
		}

		/// Accept an asset for new leases, or no more. Its decimals are those it has when it is
		/// first accepted; it is forgotten when it is refused and nothing is owed in it.
		/// Whatever governance says, no lease takes one that is gone or of which less is there than
		/// is owed.
		///
		/// ## Dispatch Origin
		/// [`Config::AdminOrigin`].
		///
		/// ## Errors
		/// [`Error::UnknownAsset`], [`Error::UnsupportedDecimals`], [`Error::Insolvent`],
		/// [`Error::AssetNotAccepted`] if one is refused that was never accepted.
		///
		/// ## Events
		/// [`Event::AssetSet`].
		#[pallet::call_index(7)]
		pub fn set_asset(origin: OriginFor<T>, asset: AssetId, accepting: bool) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_set_asset(asset, accepting)
		}

		/// Remove the record of an ended lease, [`Params::ended_keep_eras`] after its end. The
		/// tenant gets the deposit back, and can claim no compensation for the lease any more.
		///
		/// Free if it changed something.
		///
		/// ## Dispatch Origin
		/// Signed by anyone.
		///
		/// ## Errors
		/// [`Error::NotEnded`], [`Error::StillKept`].
		///
		/// ## Events
		/// [`Event::EndedPruned`].
		#[pallet::call_index(8)]
		pub fn prune_ended(origin: OriginFor<T>, lease: LeaseId) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			Self::do_prune_ended(lease)?;
			Ok(Pays::No.into())
		}

		/// Send the margin that the protocol earned in an asset where it belongs. Of ICNT,
		/// [`Params::margin_burned`] is burned, and of the rest [`Params::margin_to_reserve`] goes to
		/// the reserve that rewards come out of. What is left, and all of a stablecoin, is the
		/// treasury's.
		///
		/// ## Dispatch Origin
		/// Signed by anyone.
		///
		/// ## Errors
		/// [`Error::InsufficientEarnings`] if there is none, and what the asset says about the
		/// transfers.
		///
		/// ## Events
		/// [`Event::MarginDistributed`].
		#[pallet::call_index(9)]
		pub fn distribute_margin(origin: OriginFor<T>, asset: AssetId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_distribute_margin(asset)
		}

		/// Report that a node does not meet the constraints of a lease, or that one of which that
		/// was said meets them again.
		///
		/// Free if it was new that it does not.
		///
		/// ## Dispatch Origin
		/// Signed by anyone.
		///
		/// ## Errors
		/// [`Error::UnknownLease`], [`Error::AlreadyEnding`], [`Error::UnknownAllocation`],
		/// [`Error::NothingToReport`], [`Error::UnknownNode`].
		///
		/// ## Events
		/// [`Event::ConstraintBroken`] or [`Event::ConstraintMet`].
		#[pallet::call_index(11)]
		#[pallet::weight(Pallet::<T>::report_weight())]
		pub fn report_breach(
			origin: OriginFor<T>,
			lease: LeaseId,
			node: NodeId,
		) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			Self::do_report_breach(lease, node)
		}

		/// Leave a node that is suspended, leaves, or does not meet the lease's constraints, with
		/// the next era and without penalty; and hold units of others of the market instead, for
		/// the rest of the term and at today's price and margin. What had been paid for the eras
		/// that are cut goes towards it; the tenant pays the difference into escrow, and gets a
		/// surplus back at the end.
		///
		/// ## Dispatch Origin
		/// Signed by the tenant.
		///
		/// ## Errors
		/// [`Error::Overpriced`] if the difference is above `max_total` (base units of the asset);
		/// [`Error::UnknownLease`], [`Error::NotTenant`], [`Error::AlreadyEnding`],
		/// [`Error::NoAllocations`], [`Error::UnknownAllocation`], [`Error::NodeStillFits`],
		/// [`Error::TooManyUnits`], [`Error::TooManyAllocations`], [`Error::DuplicateNode`],
		/// [`Error::AssetNotAccepted`] if the lease's asset is refused by now,
		/// [`Error::UnknownMarket`] if the market is gone; and those of
		/// [`request_lease`](Pallet::request_lease) about nodes and funds.
		///
		/// ## Events
		/// [`Event::AllocationReplaced`].
		#[pallet::call_index(12)]
		#[pallet::weight(Pallet::<T>::replace_weight(allocations.len() as u32))]
		pub fn replace_allocation(
			origin: OriginFor<T>,
			lease: LeaseId,
			node: NodeId,
			allocations: RequestedAllocations,
			max_total: u128,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_replace_allocation(who, lease, node, allocations, max_total)
		}

		/// [`request_lease`](Pallet::request_lease), of which only `runway` eras are paid for now,
		/// and the eras of price that an early end costs, with those of the bounty. Price and margin
		/// are fixed for all of `eras`, up to which [`top_up`](Pallet::top_up) moves the end. If what
		/// is paid comes up to that, the lease is paid in full.
		///
		/// ## Dispatch Origin
		/// Signed by a registered service provider.
		///
		/// ## Errors
		/// [`Error::RunwayTooShort`]; [`Error::NotCommitted`] if a node is not for all of `eras`; and
		/// those of [`request_lease`](Pallet::request_lease).
		///
		/// ## Events
		/// [`Event::LeaseSigned`].
		#[pallet::call_index(13)]
		#[pallet::weight(
			Pallet::<T>::request_weight(allocations.len() as u32, constraints.is_empty())
		)]
		#[allow(clippy::too_many_arguments)]
		pub fn request_lease_on_runway(
			origin: OriginFor<T>,
			market: MarketId,
			asset: AssetId,
			allocations: RequestedAllocations,
			eras: EraIndex,
			runway: EraIndex,
			max_total: u128,
			constraints: Constraints,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_request_lease(
				who,
				market,
				asset,
				&allocations,
				eras,
				Some(runway),
				max_total,
				constraints,
			)
		}

		/// Pay for `eras` more of a lease's term, or for what is left of it, at the price that was
		/// signed. What the tenant was credited in settled eras pays first.
		///
		/// ## Dispatch Origin
		/// Signed by anyone. What is left of it in the end is the tenant's.
		///
		/// ## Errors
		/// [`Error::Overpriced`] if it costs more than `max_amount` (base units of the asset);
		/// [`Error::UnknownLease`], [`Error::AlreadyEnding`] also when the last paid era is over,
		/// [`Error::FullyFunded`], [`Error::RunwayTooShort`], [`Error::AssetNotAccepted`] if it is
		/// refused by now; and what the asset says about the transfer.
		///
		/// ## Events
		/// [`Event::LeaseToppedUp`].
		#[pallet::call_index(14)]
		#[pallet::weight(Pallet::<T>::top_up_weight(MAX_PARTS))]
		pub fn top_up(
			origin: OriginFor<T>,
			lease: LeaseId,
			eras: EraIndex,
			max_amount: u128,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let allocations = Self::do_top_up(who, lease, eras, max_amount)?;
			Ok(Some(Self::top_up_weight(allocations)).into())
		}

		/// Say that another account belongs to the same owner or group: leases between the two, in
		/// either direction, are no demand from then on. Takes a deposit.
		///
		/// ## Dispatch Origin
		/// Signed by anyone.
		///
		/// ## Errors
		/// [`Error::OwnAffiliate`], [`Error::AlreadyDeclared`].
		///
		/// ## Events
		/// [`Event::AffiliateDeclared`].
		#[pallet::call_index(16)]
		pub fn declare_affiliate(origin: OriginFor<T>, other: T::AccountId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_declare_affiliate(who, other)
		}

		/// Take back what was declared, and get the deposit back.
		///
		/// ## Dispatch Origin
		/// Signed by who declared it.
		///
		/// ## Errors
		/// [`Error::NotDeclared`].
		///
		/// ## Events
		/// [`Event::AffiliateRetracted`].
		#[pallet::call_index(17)]
		pub fn retract_affiliate(origin: OriginFor<T>, other: T::AccountId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_retract_affiliate(who, other)
		}

		/// Change one's profile as a service provider. The deposit follows its size.
		///
		/// ## Dispatch Origin
		/// Signed by the service provider.
		///
		/// ## Errors
		/// [`Error::NotServiceProvider`], [`Error::EmptyName`], [`Error::EmptyUri`],
		/// [`Error::UnknownClass`].
		///
		/// ## Events
		/// [`Event::ServiceProviderUpdated`].
		#[pallet::call_index(40)]
		pub fn update_profile(
			origin: OriginFor<T>,
			kind: ServiceKind,
			name: Name,
			web: Web,
			software: Option<Software>,
			class: Option<ClassId>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			let profile = Profile { kind, name, web, software, class };
			Self::do_update_profile(who, profile)
		}

		/// Let an account sign no more leases, whether it is a service provider now or becomes one.
		/// What it has signed runs on as signed.
		///
		/// ## Dispatch Origin
		/// [`Config::SuspendOrigin`].
		///
		/// ## Errors
		/// [`Error::AlreadySuspended`].
		///
		/// ## Events
		/// [`Event::ServiceProviderSuspended`].
		#[pallet::call_index(41)]
		pub fn suspend_service_provider(
			origin: OriginFor<T>,
			who: T::AccountId,
			reason: Grounds,
		) -> DispatchResult {
			T::SuspendOrigin::ensure_origin(origin)?;
			Self::do_suspend_service_provider(who, reason)
		}

		/// Let a suspended account sign leases again.
		///
		/// ## Dispatch Origin
		/// [`Config::SuspendOrigin`].
		///
		/// ## Errors
		/// [`Error::NotSuspended`].
		///
		/// ## Events
		/// [`Event::ServiceProviderResumed`].
		#[pallet::call_index(42)]
		pub fn resume_service_provider(origin: OriginFor<T>, who: T::AccountId) -> DispatchResult {
			T::SuspendOrigin::ensure_origin(origin)?;
			Self::do_resume_service_provider(who)
		}

		/// Write off what is owed in an asset that does not exist any more: the earnings of the
		/// accounts that are named, and the margin of the protocol. Leases in it end as others do,
		/// and what is then owed of them can be written off again. Once nothing is owed, the asset
		/// is forgotten.
		///
		/// ## Dispatch Origin
		/// [`Config::AdminOrigin`].
		///
		/// ## Errors
		/// [`Error::AssetNotAccepted`] if it never was, [`Error::AssetExists`],
		/// [`Error::NothingDue`] if nothing of that is owed and leases have escrow in it.
		///
		/// ## Events
		/// [`Event::EarningsWrittenOff`] for each account that had any, [`Event::AssetWrittenOff`].
		#[pallet::call_index(43)]
		#[pallet::weight(<T as Config>::WeightInfo::write_off(accounts.len() as u32))]
		pub fn write_off(
			origin: OriginFor<T>,
			asset: AssetId,
			accounts: Creditors<T::AccountId>,
		) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_write_off(asset, &accounts)
		}

		/// End a lease with the next era whose asset is destroyed, or is being destroyed: nobody
		/// will be paid for what is served. Neither side pays for that.
		///
		/// Free.
		///
		/// ## Dispatch Origin
		/// Signed by anyone.
		///
		/// ## Errors
		/// [`Error::UnknownLease`], [`Error::AlreadyEnding`], [`Error::AssetExists`].
		///
		/// ## Events
		/// [`Event::LeaseWorthless`].
		#[pallet::call_index(44)]
		#[pallet::weight(<T as Config>::WeightInfo::end_worthless(MAX_PARTS))]
		pub fn end_worthless(origin: OriginFor<T>, lease: LeaseId) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let allocations = Self::do_end_worthless(lease)?;
			let actual_weight = Some(<T as Config>::WeightInfo::end_worthless(allocations));
			Ok(PostDispatchInfo { actual_weight, pays_fee: Pays::No })
		}

		/// Add to what a service provider may withdraw.
		///
		/// ## Dispatch Origin
		/// Signed by anyone.
		///
		/// ## Errors
		/// [`Error::ZeroAmount`], [`Error::AssetNotAccepted`], [`Error::NotServiceProvider`] of
		/// `to`; and what the asset says about the transfer.
		///
		/// ## Events
		/// [`Event::Deposited`].
		#[pallet::call_index(20)]
		pub fn deposit(
			origin: OriginFor<T>,
			asset: AssetId,
			amount: u128,
			to: T::AccountId,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_deposit(who, asset, amount, to)
		}

		/// Offer a lease as it is to another service provider, in place of an offer before. Who
		/// gets refunds goes on to get them with `keep_paying`, else the new tenant does. The offer
		/// is over when the tenant changes the lease.
		///
		/// ## Dispatch Origin
		/// Signed by the tenant.
		///
		/// ## Errors
		/// [`Error::UnknownLease`], [`Error::NotTenant`], [`Error::AlreadyEnding`],
		/// [`Error::OwnLease`] if `to` is the tenant, [`Error::NotPayer`] if refunds are another's
		/// and `keep_paying` is not set.
		///
		/// ## Events
		/// [`Event::LeaseOffered`].
		#[pallet::call_index(21)]
		pub fn offer_lease(
			origin: OriginFor<T>,
			lease: LeaseId,
			to: T::AccountId,
			keep_paying: bool,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_offer_lease(who, lease, to, keep_paying)
		}

		/// Take an offer back.
		///
		/// ## Dispatch Origin
		/// Signed by the tenant.
		///
		/// ## Errors
		/// [`Error::UnknownLease`], [`Error::NotTenant`], [`Error::NotOffered`].
		///
		/// ## Events
		/// [`Event::OfferWithdrawn`].
		#[pallet::call_index(22)]
		pub fn withdraw_offer(origin: OriginFor<T>, lease: LeaseId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw_offer(who, lease)
		}

		/// Take over a lease, with its deposit. From then on it is the caller's to move and to end,
		/// and claims to compensation are the caller's. What it holds of the caller's own nodes is no
		/// demand any more.
		///
		/// ## Dispatch Origin
		/// Signed by the registered service provider that it is offered to.
		///
		/// ## Errors
		/// [`Error::UnknownLease`], [`Error::AlreadyEnding`], [`Error::NotOffered`] to the caller,
		/// or with another `keep_paying`; [`Error::NotServiceProvider`]; and what the deposit says.
		///
		/// ## Events
		/// [`Event::LeaseTransferred`].
		#[pallet::call_index(23)]
		#[pallet::weight(Pallet::<T>::accept_weight(MAX_PARTS))]
		pub fn accept_lease(
			origin: OriginFor<T>,
			lease: LeaseId,
			keep_paying: bool,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let allocations = Self::do_accept_lease(who, lease, keep_paying)?;
			Ok(Some(Self::accept_weight(allocations)).into())
		}

		/// Make the term of a lease longer by `eras`, at the price and margin that were signed. Only
		/// if they are not below today's, and the market would lease all its nodes now. A lease that
		/// is paid for up to its term is paid for up to the new one; one on a runway can be topped up
		/// to it.
		///
		/// ## Dispatch Origin
		/// Signed by the tenant.
		///
		/// ## Errors
		/// [`Error::Dearer`]: end it and sign anew; [`Error::Overpriced`] above `max_amount` (base
		/// units of the asset); [`Error::UnknownLease`], [`Error::NotTenant`],
		/// [`Error::AlreadyEnding`] also when the last paid era is over,
		/// [`Error::ServiceProviderSuspended`], [`Error::TooShort`] by less than the market's
		/// shortest lease, [`Error::TooLong`] if more is left than the longest lease, [`Error::UnknownMarket`],
		/// [`Error::MarketClosed`], [`Error::AssetNotAccepted`], [`Error::PricedByTheDay`] in ICNT,
		/// those of a price that is no good, [`Error::NodeNotActive`],
		/// [`Error::NotCommitted`], [`Error::ConstraintNotMet`]; and what the asset says about the
		/// transfer.
		///
		/// ## Events
		/// [`Event::LeaseExtended`].
		#[pallet::call_index(24)]
		#[pallet::weight(Pallet::<T>::extend_weight(MAX_PARTS, true))]
		pub fn extend(
			origin: OriginFor<T>,
			lease: LeaseId,
			eras: EraIndex,
			max_amount: u128,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let (allocations, constrained) = Self::do_extend(who, lease, eras, max_amount)?;
			Ok(Some(Self::extend_weight(allocations, constrained)).into())
		}

		/// Have a lease followed by another on the same nodes, at the price and margin of the day;
		/// or no more, with `None`. In the last era of the lease whoever moves it on signs the one that
		/// follows, for the same tenant, and so on. It is paid from what the payer may withdraw, never
		/// from a wallet; the deposit is the tenant's. If anything is in the way the lease just ends,
		/// with [`Event::RenewalFailed`].
		///
		/// ## Dispatch Origin
		/// Signed by who pays: the tenant, or who gets refunds in its place. `None` by either.
		///
		/// ## Errors
		/// [`Error::UnknownLease`], [`Error::AlreadyEnding`], [`Error::NotPayer`],
		/// [`Error::TooShort`] for no era, [`Error::NoRenewal`] if there is none to take back.
		///
		/// ## Events
		/// [`Event::RenewalSet`].
		#[pallet::call_index(25)]
		pub fn set_renewal(
			origin: OriginFor<T>,
			lease: LeaseId,
			renewal: Option<Renewal>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_set_renewal(who, lease, renewal)
		}

		/// Give up some of the units that a lease holds of a node, with the next era. Costs what an
		/// early end costs, for the units given up; nothing if the tenant may leave the node. What
		/// is freed beyond stays in escrow: on a runway it pays for more of the term, else it comes
		/// back at the end.
		///
		/// ## Dispatch Origin
		/// Signed by the tenant.
		///
		/// ## Errors
		/// [`Error::UnknownLease`], [`Error::NotTenant`], [`Error::AlreadyEnding`] also in the last
		/// paid era, [`Error::UnknownAllocation`], [`Error::ZeroUnits`], [`Error::TooManyUnits`]
		/// unless some are left, [`Error::TooManyAllocations`] in the whole life of the lease; and
		/// what the deposit says.
		///
		/// ## Events
		/// [`Event::LeaseReduced`].
		#[pallet::call_index(26)]
		#[pallet::weight(Pallet::<T>::reduce_weight())]
		pub fn reduce(
			origin: OriginFor<T>,
			lease: LeaseId,
			node: NodeId,
			units: Units,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_reduce(who, lease, node, units)
		}
	}
}
