/**
 * Sends released payouts to their providers and records the provider's answers.
 *
 * <p>The sequence, from {@code BatchReleased} to the provider's answer:
 *
 * <ol>
 *   <li>{@link org.mutuality.payment.dispatch.SendReleasedBatch} reacts to the event and wakes {@code DispatchScheduler} (online
 *       providers) and {@code FileDispatchScheduler} (providers paid by file). Both also run every second, in case a wake-up is
 *       lost or a payout becomes payable later.
 *   <li>{@code PayoutSender} reads the payouts to send from {@code ReleasedPayoutQueries}, checks the family's eligibility,
 *       records each as sent ({@code PayoutSent}), and only then calls the provider.
 *   <li>{@code OrderStatusHandler} turns the provider's answer into a command to the payout: settled, failed, returned or
 *       outcome unknown.
 *   <li>{@code OrderStatusPoller} requests the status of orders without a final answer; {@code RecheckQueue} brings that forward
 *       after a callback ({@code CallbackResource}) or a difference in the provider's statement. An order that the provider does
 *       not know is sent again under the same id, or given up.
 * </ol>
 */
@NullMarked
package org.mutuality.payment.dispatch;

import org.jspecify.annotations.NullMarked;
