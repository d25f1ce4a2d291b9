package org.mutuality.providers;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mutuality.providers.bank.BankSimulator;
import org.mutuality.providers.cash.CashSimulator;
import org.mutuality.providers.mobile.MobileMoneySimulator;
import org.mutuality.providers.simulator.Simulator;

/**
 * {@code java -jar providers.jar mobile-money|bank|cash [--port 0] [--state FOLDER]}: runs one simulator until it is killed.
 * Secrets are environment variables: {@code MUTUALITY_SIMULATOR_KEY} (expected X-API-Key; unset: any) and
 * {@code MUTUALITY_SIMULATOR_SECRET} (signs callbacks).
 */
public final class SimulatorMain {
    private SimulatorMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length == 0 || arguments.length % 2 == 0) {
            System.err.println("mobile-money|bank|cash [--port 0] [--state FOLDER]");
            System.exit(2);
        }
        Simulator simulator = simulator(arguments[0], List.of(arguments));
        simulator.start();
        System.out.println(arguments[0] + " listens on " + simulator.address());
        Thread.currentThread().join();
    }

    private static Simulator simulator(String kind, List<String> arguments) {
        int port = Integer.parseInt(option(arguments, "--port").orElse("0"));
        Path state = Path.of(option(arguments, "--state").orElse(kind));
        return switch (kind) {
            case "mobile-money" ->
                new MobileMoneySimulator(
                        port, state, secret("MUTUALITY_SIMULATOR_KEY"), secret("MUTUALITY_SIMULATOR_SECRET"));
            case "bank" -> new BankSimulator(port, state);
            case "cash" -> new CashSimulator(port, state);
            default -> throw new IllegalArgumentException(kind + " is not one of mobile-money, bank, cash");
        };
    }

    private static Optional<String> option(List<String> arguments, String name) {
        int at = arguments.indexOf(name);
        return at < 0 ? Optional.empty() : Optional.of(arguments.get(at + 1));
    }

    private static String secret(String name) {
        return Optional.ofNullable(System.getenv(name)).orElse("");
    }
}
