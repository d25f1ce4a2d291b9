package org.mutuality.payment.terms;

import java.util.Optional;
import org.mutuality.contracts.Money;

/**
 * What attending a meeting of a month earns.
 *
 * @param perMeeting empty when meetings are not paid
 * @param cap most that all meetings of a month may earn together: the monthly cap less the amount of a journal, whether
 *     or not one is submitted, so that the order of arrival does not change the total; empty: no cap
 * @param paidMeetings how many meetings of a peer group are paid in a month
 */
public record MeetingRate(Optional<Money> perMeeting, Optional<Money> cap, int paidMeetings) {}
