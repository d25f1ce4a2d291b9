package org.mutuality.providers;

import java.time.Instant;

/** The GSMA API's error object. */
public record Refused(String errorCategory, String errorCode, String errorDescription, Instant errorDateTime) {
    public static Refused of(String category, String code) {
        return new Refused(category, code, category + ": " + code, Instant.now());
    }
}
