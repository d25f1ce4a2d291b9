package org.mutuality.providers.simulator;

import java.time.Instant;

/** The GSMA API's error object. */
public record GsmaError(String errorCategory, String errorCode, String errorDescription, Instant errorDateTime) {
    public static GsmaError of(String category, String code) {
        return new GsmaError(category, code, category + ": " + code, Instant.now());
    }
}
