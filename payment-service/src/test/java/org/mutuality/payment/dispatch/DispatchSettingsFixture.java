package org.mutuality.payment.dispatch;

import java.time.Duration;

/** As they are when nothing is configured. */
final class DispatchSettingsFixture {
    static final DispatchSettings USUAL = new DispatchSettings() {
        @Override
        public Duration pollAfter() {
            return Duration.ofSeconds(15);
        }

        @Override
        public Duration lostAfter() {
            return Duration.ofMinutes(2);
        }

        @Override
        public Duration pause() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration longestPause() {
            return Duration.ofMinutes(5);
        }

        @Override
        public Duration unclaimedGrace() {
            return Duration.ofDays(7);
        }

        @Override
        public Duration erasedGrace() {
            return Duration.ofDays(30);
        }

        @Override
        public String cancelErasedEvery() {
            return "60s";
        }

        @Override
        public String markSentEvery() {
            return "1s";
        }
    };

    private DispatchSettingsFixture() {}
}
