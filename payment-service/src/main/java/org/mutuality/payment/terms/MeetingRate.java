package org.mutuality.payment.terms;

import java.util.Optional;
import org.mutuality.contracts.Money;

/**
 * What attending a meeting of a month is worth.
 *
 * @param perMeeting empty when meetings aren't paid
 * @param cap that all meetings of a month may earn together: the cap less what a journal of that month is worth, whether or
 *     not it is told, so that the order of arrival changes no sum; empty when there is no cap
 */
public record MeetingRate(Optional<Money> perMeeting, Optional<Money> cap) {}
