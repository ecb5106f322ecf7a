package dev.strongroom.service;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.Download;
import dev.strongroom.service.usecase.Enrollment;
import dev.strongroom.service.usecase.SecondFactors;
import dev.strongroom.service.usecase.Sessions;

/** Who may know whom in the agent; docs/architecture.md says the same in prose. */
@AnalyzeClasses(packages = "dev.strongroom", importOptions = {DoNotIncludeTests.class, WithoutTestJars.class})
class ArchitectureTest {
    // Directions between modules

    @ArchTest
    static final ArchRule SHARED_MODEL_STANDS_ALONE = module("dev.strongroom.model..").dependsOnNothingOfOurs(
            "agent and console both speak it, so it must not bring along either side");

    @ArchTest
    static final ArchRule NET_STANDS_ALONE = module("dev.strongroom.net..").dependsOnNothingOfOurs(
            "providers and stores go out by it, and neither may learn of the other there");

    @ArchTest
    static final ArchRule VAULT_KNOWS_THE_WAY_OUT = module("dev.strongroom.vault..").dependsOnlyOn(
            "a repository must stay readable whatever becomes of the things that were once written to it",
            "dev.strongroom.net..");

    @ArchTest
    static final ArchRule FORMATS_STAND_ALONE = module("dev.strongroom.formats..").dependsOnNothingOfOurs(
            "connectors, writers and simulators all build on the formats");

    @ArchTest
    static final ArchRule CONNECTORS_KNOW_FORMATS = module("dev.strongroom.connectors..").dependsOnlyOn(
            "connectors stream items and never see the vault or its stores",
            "dev.strongroom.formats..",
            "dev.strongroom.net..");

    @ArchTest
    static final ArchRule PST_KNOWS_FORMATS = module("dev.strongroom.pst..").dependsOnlyOn(
            "a writer of Outlook's files is of use without an agent",
            "dev.strongroom.formats..");

    @ArchTest
    static final ArchRule SIMULATOR_KNOWS_FORMATS = module("dev.strongroom.simulator..").dependsOnlyOn(
            "a simulated provider that shared code with the agent would share its mistakes",
            "dev.strongroom.formats..");

    @ArchTest
    static final ArchRule SERVICE_KNOWS_NO_SIMULATOR = module("dev.strongroom.service..").dependsOnlyOn(
            "the agent never depends on the simulator or the console: the demo and tests start them as processes",
            "dev.strongroom.connectors..",
            "dev.strongroom.vault..",
            "dev.strongroom.pst..",
            "dev.strongroom.formats..",
            "dev.strongroom.net..",
            "dev.strongroom.model..");

    // Foreign types stay in the packages that wrap them

    @ArchTest
    static final ArchRule MAIL_API = foreign("jakarta.mail..", "com.sun.mail..", "org.eclipse.angus..").staysIn(
            "dev.strongroom.connectors.imap..",
            "dev.strongroom.service.mail.smtp..",
            "dev.strongroom.simulator..");

    @ArchTest
    static final ArchRule TEMPLATES = foreign("gg.jte..").staysIn("dev.strongroom.service.mail..");

    @ArchTest
    static final ArchRule ZSTD = foreign("com.github.luben..").staysIn("dev.strongroom.vault..");

    @ArchTest
    static final ArchRule AMAZON = foreign("software.amazon..").staysIn("dev.strongroom.vault.store.s3..");

    @ArchTest
    static final ArchRule AZURE = foreign("com.azure..", "reactor..").staysIn("dev.strongroom.vault.store.azure..");

    @ArchTest
    static final ArchRule MICROSOFT_GRAPH =
            foreign("com.microsoft.graph..", "com.microsoft.kiota..", "com.google.gson..")
                    .staysIn("dev.strongroom.connectors.microsoft.graph..");

    @ArchTest
    static final ArchRule MICROSOFT_SIGN_IN = foreign("com.microsoft.aad..").staysIn(
            "dev.strongroom.connectors.microsoft.signin..");

    @ArchTest
    static final ArchRule HTTP_CLIENT = foreign("okhttp3..", "okio..").staysIn(
            "dev.strongroom.connectors.microsoft.http..",
            "dev.strongroom.connectors.microsoft.signin..",
            "dev.strongroom.connectors.microsoft.graph..");

    @ArchTest
    static final ArchRule GOOGLE = foreign("com.google.cloud..", "com.google.auth..").staysIn(
            "dev.strongroom.vault.store.google..");

    @ArchTest
    static final ArchRule SSH = foreign("org.apache.sshd..").staysIn("dev.strongroom.vault.store.sftp..");

    @ArchTest
    static final ArchRule SQL = foreign("org.jdbi..", "org.sqlite..", "com.zaxxer..", "org.flywaydb..").staysIn(
            "dev.strongroom.service.store..",
            "dev.strongroom.service.catalogue..",
            "dev.strongroom.service.jobs..");

    @ArchTest
    static final ArchRule JOBS = foreign("com.github.kagkarlsson..").staysIn("dev.strongroom.service.jobs..");

    @ArchTest
    static final ArchRule HTTP_SERVER = foreign("jakarta.ws.rs..", "org.glassfish..", "io.swagger..").staysIn(
            "dev.strongroom.service.rest..",
            "dev.strongroom.simulator.microsoft.http..");

    @ArchTest
    static final ArchRule BOUNCY_CASTLE = foreign("org.bouncycastle..").staysIn(
            "dev.strongroom.vault.crypto..",
            "dev.strongroom.service.security..",
            "dev.strongroom.service.rest.tls..");

    // Inside the agent

    @ArchTest
    static final ArchRule NOTHING_IMPORTS_THE_COMPOSITION_ROOT = noClasses()
            .that()
            .resideOutsideOfPackage("dev.strongroom.service.main..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.strongroom.service.main..")
            .because("objects are handed to constructors by the one place that wires them, and never fetched from it");

    @ArchTest
    static final ArchRule REST_TOUCHES_NO_STORE = noClasses()
            .that()
            .resideInAPackage("dev.strongroom.service.rest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.strongroom.service.store..",
                    "dev.strongroom.service.catalogue..",
                    "dev.strongroom.vault..")
            .because("resources hold no logic: they translate HTTP for a use case, which checks who is asking");

    @ArchTest
    static final ArchRule USE_CASES_KNOW_WHO_ASKS = methods()
            .that()
            .areDeclaredInClassesThat()
            .areInterfaces()
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("dev.strongroom.service.usecase")
            .and()
            .areDeclaredInClassesThat()
            .areTopLevelClasses()
            .and()
            .areDeclaredInClassesThat()
            .doNotBelongToAnyOf(Sessions.class, SecondFactors.class, Enrollment.class, Download.class)
            .and()
            .doNotHaveFullName("dev.strongroom.service.usecase.AgentStatus.health()")
            .should(new ArchCondition<>("take a RequestScope first") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean known = method.getRawParameterTypes()
                            .stream()
                            .findFirst()
                            .filter(type -> type.isEquivalentTo(RequestScope.class))
                            .isPresent();
                    events.add(new SimpleConditionEvent(method, known, method.getFullName()));
                }
            })
            .because("nothing is read or done without knowing for whom; signing in and health are open to everybody");

    private record Module(String name) {
        ArchRule dependsOnNothingOfOurs(String because) {
            return dependsOnlyOn(because);
        }

        ArchRule dependsOnlyOn(String because, String... others) {
            return classes()
                    .that()
                    .resideInAPackage(name)
                    .should()
                    .onlyDependOnClassesThat(resideOutsideOfPackage("dev.strongroom..")
                            .or(resideInAnyPackage(name))
                            .or(resideInAnyPackage(others)))
                    .because(because);
        }
    }

    private static Module module(String name) {
        return new Module(name);
    }

    private static Foreign foreign(String... packages) {
        return homes -> noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .because("a library that is known in one place can be replaced in one place");
    }

    @FunctionalInterface
    private interface Foreign {
        ArchRule staysIn(String... homes);
    }
}
