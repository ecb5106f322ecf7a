package dev.strongroom.console;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom in the console; docs/architecture.md says the same in prose. */
@AnalyzeClasses(packages = "dev.strongroom.console", importOptions = DoNotIncludeTests.class)
class ConsoleArchitectureTest {
    @ArchTest
    static final ArchRule CONSOLE_KNOWS_THE_SHARED_MODEL_ONLY = classes()
            .should()
            .onlyDependOnClassesThat(resideOutsideOfPackage("dev.strongroom..")
                    .or(resideInAnyPackage("dev.strongroom.console..", "dev.strongroom.model..")))
            .because("the console speaks to any agent over HTTP, so it must not run on an agent's own classes")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule VIEWS_DO_NO_IO = noClasses()
            .that()
            .resideInAPackage("..view..")
            .or()
            .haveSimpleNameEndingWith("View")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.net.http..", "java.nio.channels.."))
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.nio.file.Files")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.(File(Input|Output)Stream|File(Reader|Writer)|RandomAccessFile)")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.net\\.(\\w*Socket|\\w*URLConnection)")
            .because("a view only binds; what waits for a disk or a network freezes the window")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule VIEW_MODELS_KNOW_NO_VIEW = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..", "org.controlsfx..", "atlantafx..")
            .because("what a screen does is tested without a window")
            .allowEmptyShould(true);
}
