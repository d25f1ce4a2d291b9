package org.mutuality.gateway.route;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Maps the first segment of a path to a service. */
@Singleton
public class RouteTable {

    private static final Map<String, String> OWNERS = Map.ofEntries(
            Map.entry("journals", "journal"),
            Map.entry("forms", "journal"),
            Map.entry("formList", "journal"),
            Map.entry("submission", "journal"),
            Map.entry("exchanges", "journal"),
            Map.entry("goals", "journal"),
            Map.entry("questions", "journal"),
            Map.entry("strategies", "journal"),
            Map.entry("calendars", "journal"),
            Map.entry("reminders", "journal"),
            Map.entry("periods", "journal"),
            Map.entry("months", "journal"),
            Map.entry("check-ins", "journal"),
            Map.entry("passbooks", "journal"),
            Map.entry("stipends", "payment"),
            Map.entry("stipend-terms", "payment"),
            Map.entry("receipts", "payment"),
            Map.entry("payout-accounts", "payment"),
            Map.entry("ledger", "payment"),
            Map.entry("payouts", "payment"),
            Map.entry("budgets", "payment"),
            Map.entry("batches", "payment"),
            Map.entry("approval-tiers", "payment"),
            Map.entry("payment-bounds", "payment"),
            Map.entry("complaints", "payment"),
            Map.entry("provider-files", "payment"),
            Map.entry("reconciliations", "payment"),
            Map.entry("funds", "investment"),
            Map.entry("investments", "investment"),
            Map.entry("trends", "analytics"));

    // A path that a service might normalise to another one is not forwarded.
    private static final Pattern AMBIGUOUS =
            Pattern.compile("(?i)//|;|\\\\|%2e|%2f|%5c|%25|/\\.{1,2}(/|$)|[\\x00-\\x20]");
    private static final String REALM = "/realms/mutuality";
    private static final String ANY_COUNTRY = "*";

    private final ServiceAddresses addresses;
    private final ServiceInstances keycloak;
    private final Map<String, ServiceInstances> services;

    RouteTable(ServiceAddresses addresses) {
        this.addresses = addresses;
        keycloak = new ServiceInstances(List.of(addresses.keycloak()));
        services = new TreeMap<>(Map.of(
                "journal", addresses.journal(),
                "payment", addresses.payment(),
                "investment", addresses.investment(),
                "analytics", addresses.analytics()));
        addresses.cohort().forEach((country, url) -> services.put(cohortName(country), url));
    }

    /** Addresses of all services by name, cohort-services by country; without Keycloak. */
    public Map<String, ServiceInstances> services() {
        return Map.copyOf(services);
    }

    /** Target of a path; empty when unknown. @param path raw path of the request, not decoded */
    public Optional<Target> target(String path) {
        if (!path.startsWith("/") || AMBIGUOUS.matcher(path).find()) {
            return Optional.empty();
        }
        String[] segments = path.split("/", 4);
        String second = segments.length > 2 ? segments[2] : "";
        return switch (segments[1]) {
            case "countries" -> cohort(second).map(instances -> new Target("cohort", instances, path, false));
            case "operations" -> operations(second, segments.length > 3 ? segments[3] : "");
            case "realms", "resources" -> keycloak(path);
            case "callbacks" -> Optional.of(new Target("payment", addresses.payment(), path, true));
            default -> Optional.ofNullable(OWNERS.get(segments[1])).map(name -> to(name, path));
        };
    }

    private Optional<ServiceInstances> cohort(String country) {
        return Optional.ofNullable(addresses.cohort().get(country))
                .or(() -> country.matches("[A-Z]{2}")
                        ? Optional.ofNullable(addresses.cohort().get(ANY_COUNTRY))
                        : Optional.empty());
    }

    private Optional<Target> operations(String service, String rest) {
        @Nullable ServiceInstances instances = services.get(service);
        return rest.isEmpty() || instances == null
                ? Optional.empty()
                : Optional.of(new Target(service, instances, "/operations/" + rest, false));
    }

    // Only our realm: neither the master realm nor the admin console is reachable from outside.
    private Optional<Target> keycloak(String path) {
        boolean ours = path.startsWith("/resources/") || path.equals(REALM) || path.startsWith(REALM + "/");
        return ours ? Optional.of(new Target("keycloak", keycloak, path, true)) : Optional.empty();
    }

    private Target to(String name, String path) {
        return new Target(name, requireNonNull(services.get(name)), path, false);
    }

    private static String cohortName(String country) {
        return country.equals(ANY_COUNTRY) ? "cohort" : "cohort-" + country;
    }

    /**
     * Target of a request.
     *
     * @param service name of the service
     * @param instances addresses of the service
     * @param path path at the service
     * @param open whether no token is needed: pages of Keycloak, and signed callbacks of providers
     */
    public record Target(String service, ServiceInstances instances, String path, boolean open) {

        public boolean isKeycloak() {
            return "keycloak".equals(service);
        }
    }
}
