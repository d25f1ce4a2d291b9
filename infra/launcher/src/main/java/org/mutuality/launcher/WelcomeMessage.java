package org.mutuality.launcher;

/** The text shown when everything is ready. */
final class WelcomeMessage {
    private WelcomeMessage() {}

    static String text(PlatformStack stack, LauncherOptions options) {
        return """

                Gateway        %s        API: %s/docs   OpenAPI: %s/openapi
                Sign-in        %s
                Event stream   %s   topics cohort.events.v1 journal.events.v1 payment.events.v1 investment.events.v1 analytics.events.v1
                PostgreSQL     %s
                Data, logs     %s
                %s
                infra/status shows the state; Ctrl-C or infra/down stops everything.""".formatted(
                        stack.gateway(),
                        stack.gateway(),
                        stack.gateway(),
                        stack.backing().issuer(),
                        stack.backing().kafka(),
                        stack.backing().postgres().url(),
                        options.data(),
                        options.oidc().isEmpty() && options.demoUsers() ? signIns() : administrator(options));
    }

    private static String administrator(LauncherOptions options) {
        return options.oidc().isPresent()
                ? ""
                : "No users yet: the administrator's password is keycloak.admin in "
                        + options.data().resolve("secrets.properties");
    }

    private static String signIns() {
        return """
                Sign in as (password "demo")
                  amina, ben   family members          lea   country lead of PK and LR    hana  family liaison
                  mark, chen   finance maker, checker  pia   partner NGO hope-works       ana   analyst    olu  operator
                  wale         country lead of PK, ET, MW, NG and UG, the countries of the phone survey
                """;
    }
}
