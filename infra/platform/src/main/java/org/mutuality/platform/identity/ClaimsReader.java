package org.mutuality.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Claims of a token. A malformed claim counts as absent, so an invalid token grants less, never more.
 *
 * @param countries ISO 3166-1 alpha-2
 */
record ClaimsReader(
        String subject,
        Set<String> roles,
        Optional<UUID> familyId,
        Set<String> countries,
        Set<UUID> cohorts,
        Optional<String> partner) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");

    /** Attribute of an identity whose claims were already read. */
    static final String ATTRIBUTE = "org.mutuality.claims";

    static ClaimsReader of(SecurityIdentity identity) {
        return Optional.<ClaimsReader>ofNullable(identity.getAttribute(ATTRIBUTE))
                .orElseGet(() -> read(identity));
    }

    static ClaimsReader read(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return new ClaimsReader("", identity.getRoles(), Optional.empty(), Set.of(), Set.of(), Optional.empty());
        }
        return new ClaimsReader(
                Optional.ofNullable(token.getSubject()).orElse(""),
                identity.getRoles(),
                texts(token, "family_id")
                        .filter(ClaimsReader::isId)
                        .map(UUID::fromString)
                        .findFirst(),
                texts(token, "countries").filter(COUNTRY.asMatchPredicate()).collect(Collectors.toUnmodifiableSet()),
                texts(token, "cohorts")
                        .filter(ClaimsReader::isId)
                        .map(UUID::fromString)
                        .collect(Collectors.toUnmodifiableSet()),
                texts(token, "partner").filter(name -> !name.isBlank()).findFirst());
    }

    private static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private static Stream<String> texts(JsonWebToken token, String claim) {
        @Nullable Object value = token.getClaim(claim);
        return value instanceof Collection<?> many ? many.stream().flatMap(ClaimsReader::text) : text(value);
    }

    private static Stream<String> text(@Nullable Object value) {
        return switch (value) {
            case String text -> Stream.of(text);
            case JsonString text -> Stream.of(text.getString());
            case null, default -> Stream.empty();
        };
    }
}
