package org.mutuality.platform.eventsourcing;

import java.util.regex.Pattern;

/** The {@link StreamPrefix} of an id's class; found once a class, for an id is written several times a command. */
public final class AggregateIdPrefix {
    private static final Pattern LOWER_KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final ClassValue<String> KINDS = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            StreamPrefix prefix = type.getAnnotation(StreamPrefix.class);
            if (prefix == null) {
                throw new IllegalStateException("%s has no @StreamPrefix".formatted(type));
            }
            if (!LOWER_KEBAB.matcher(prefix.value()).matches()) {
                throw new IllegalStateException(
                        "@StreamPrefix(\"%s\") of %s must be lower case, words joined by hyphens"
                                .formatted(prefix.value(), type));
            }
            return prefix.value();
        }
    };

    private AggregateIdPrefix() {}

    static String of(AggregateId id) {
        return of(id.getClass());
    }

    /** @throws IllegalStateException when {@code type} has no valid prefix */
    public static String of(Class<?> type) {
        return KINDS.get(type);
    }
}
