package org.mutuality.journal.journal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;

/** Why a month was taken back. A code and no text, so that no name can be in it. The names are stored. */
public enum WithdrawalReason {
    /** It reports another month. */
    @JsonProperty("wrong_month")
    WRONG_MONTH,
    /** It reports another family. */
    @JsonProperty("wrong_family")
    WRONG_FAMILY,
    /** It was submitted by mistake. */
    @JsonProperty("submitted_by_mistake")
    SUBMITTED_BY_MISTAKE,
    /** Any other reason, which nobody has to give. */
    @JsonProperty("other")
    OTHER;

    /** @throws IllegalArgumentException when there is no such reason */
    public static WithdrawalReason of(String text) {
        return Arrays.stream(values())
                .filter(reason -> reason.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no reason"));
    }

    /** As in requests and responses, such as {@code wrong_month}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
