package org.mutuality.platform.eventsourcing;

import java.util.regex.Pattern;

/** The {@link StreamPrefix} of an id's class, cached because each command writes its ids several times. */
public final class AggregateIdPrefix {
    private static final Pattern LOWER_KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final ClassValue<String> PREFIXES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            StreamPrefix prefix = type.getAnnotation(StreamPrefix.class);
            if (prefix == null) {
                throw new IllegalStateException("%s has no @StreamPrefix".formatted(type));
            }
            if (!LOWER_KEBAB.matcher(prefix.value()).matches()) {
                throw new IllegalStateException(
                        "@StreamPrefix(\"%s\") of %s must be lower case, parts joined by hyphens"
                                .formatted(prefix.value(), type));
            }
            return prefix.value();
        }
    };

    private AggregateIdPrefix() {}

    static String of(AggregateId id) {
        return of(id.getClass());
    }

    /**
     * Prefix of an id's class.
     *
     * @throws IllegalStateException when {@code type} has no valid prefix
     */
    public static String of(Class<?> type) {
        return PREFIXES.get(type);
    }
}
