<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BlockCard</name>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>block of %n layer(s)</source>
        <translation>
            <numerusform>block of %n layer</numerusform>
            <numerusform>block of %n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LayerEdits</name>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This discards the pretrained weights of %n layer(s). Press Enter to go on.</source>
        <translation>
            <numerusform>This discards the pretrained weights of %n layer. Press Enter to go on.</numerusform>
            <numerusform>This discards the pretrained weights of %n layers. Press Enter to go on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveInteraction</name>
    <message numerus="yes">
        <source>Move %n layer(s)</source>
        <translation>
            <numerusform>Move %n layer</numerusform>
            <numerusform>Move %n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::AnalysisPanel</name>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n layer(s)</source>
        <translation>
            <numerusform>%1 of %n layer</numerusform>
            <numerusform>%1 of %n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::BakeOffTableModel</name>
    <message numerus="yes">
        <source>%n pictures could not be read</source>
        <translation>
            <numerusform>%n picture could not be read</numerusform>
            <numerusform>%n pictures could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::BillBar</name>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n class</numerusform>
            <numerusform>%n classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Measured on this machine just now: %1, %n picture(s) at a time.</source>
        <translation>
            <numerusform>Measured on this machine just now: %1, %n picture at a time.</numerusform>
            <numerusform>Measured on this machine just now: %1, %n pictures at a time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::CameraPane</name>
    <message numerus="yes">
        <source>%n picture(s) taken</source>
        <translation>
            <numerusform>%n picture taken</numerusform>
            <numerusform>%n pictures taken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::DataDoctorPane</name>
    <message numerus="yes">
        <source>%n picture(s) examined. Nothing is wrong with them.</source>
        <translation>
            <numerusform>%n picture examined. Nothing is wrong with it.</numerusform>
            <numerusform>%n pictures examined. Nothing is wrong with them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) examined.</source>
        <translation>
            <numerusform>%n picture examined.</numerusform>
            <numerusform>%n pictures examined.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s):</source>
        <translation>
            <numerusform>%n finding:</numerusform>
            <numerusform>%n findings:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::DataPage</name>
    <message numerus="yes">
        <source>Add %n picture(s) to %1?</source>
        <translation>
            <numerusform>Add %n picture to %1?</numerusform>
            <numerusform>Add %n pictures to %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are no pictures and were passed over.</source>
        <translation>
            <numerusform>%n file is no picture and was passed over.</numerusform>
            <numerusform>%n files are no pictures and were passed over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::DatasetActions</name>
    <message numerus="yes">
        <source>Relabel %n picture(s) to %1</source>
        <translation>
            <numerusform>Relabel %n picture to %1</numerusform>
            <numerusform>Relabel %n pictures to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n picture(s) to training</source>
        <translation>
            <numerusform>Move %n picture to training</numerusform>
            <numerusform>Move %n pictures to training</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n picture(s) to validation</source>
        <translation>
            <numerusform>Move %n picture to validation</numerusform>
            <numerusform>Move %n pictures to validation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n picture(s) to test</source>
        <translation>
            <numerusform>Move %n picture to test</numerusform>
            <numerusform>Move %n pictures to test</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exclude %n picture(s)</source>
        <translation>
            <numerusform>Exclude %n picture</numerusform>
            <numerusform>Exclude %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Include %n picture(s)</source>
        <translation>
            <numerusform>Include %n picture</numerusform>
            <numerusform>Include %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n picture(s) as imported</source>
        <translation>
            <numerusform>Restore %n picture as imported</numerusform>
            <numerusform>Restore %n pictures as imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n picture(s) to %1</source>
        <translation>
            <numerusform>Add %n picture to %1</numerusform>
            <numerusform>Add %n pictures to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::DatasetFacts</name>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n class</numerusform>
            <numerusform>%n classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) or folder(s) left out:</source>
        <translation>
            <numerusform>%n file or folder left out:</numerusform>
            <numerusform>%n files or folders left out:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::DesignerPage</name>
    <message numerus="yes">
        <source>%1 · %n layer(s)</source>
        <translation>
            <numerusform>%1 · %n layer</numerusform>
            <numerusform>%1 · %n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::ErrorText</name>
    <message numerus="yes">
        <source>CPU, %n thread(s)</source>
        <translation>
            <numerusform>CPU, %n thread</numerusform>
            <numerusform>CPU, %n threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::ExportDialog</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::FindBar</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::FrostLine</name>
    <message numerus="yes">
        <source>%n more layer(s) frozen elsewhere</source>
        <translation>
            <numerusform>%n more layer frozen elsewhere</numerusform>
            <numerusform>%n more layers frozen elsewhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) frozen</source>
        <translation>
            <numerusform>%n layer frozen</numerusform>
            <numerusform>%n layers frozen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::HeadClassesBox</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::HistogramView</name>
    <message numerus="yes">
        <source>%1 to %2: %n value(s), %3</source>
        <translation>
            <numerusform>%1 to %2: %n value, %3</numerusform>
            <numerusform>%1 to %2: %n values, %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::ImportReportPane</name>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more remark(s): they are listed when the network is open.</source>
        <translation>
            <numerusform>%n more remark: it is listed when the network is open.</numerusform>
            <numerusform>%n more remarks: they are listed when the network is open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::InspectorPanel</name>
    <message numerus="yes">
        <source>%n layer(s) selected</source>
        <translation>
            <numerusform>%n layer selected</numerusform>
            <numerusform>%n layers selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::IssuesPanel</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::LayerActions</name>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::MetricsPanel</name>
    <message numerus="yes">
        <source>%n picture(s), %1 per second</source>
        <translation>
            <numerusform>%n picture, %1 per second</numerusform>
            <numerusform>%n pictures, %1 per second</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n picture(s)</source>
        <translation>
            <numerusform>%1: %n picture</numerusform>
            <numerusform>%1: %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be read</source>
        <translation>
            <numerusform>%n picture could not be read</numerusform>
            <numerusform>%n pictures could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::ModelFilterPane</name>
    <message numerus="yes">
        <source>%n not measured on this machine yet</source>
        <translation>
            <numerusform>%n not measured on this machine yet</numerusform>
            <numerusform>%n not measured on this machine yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::NetworkEditor</name>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n connection(s)</source>
        <translation>
            <numerusform>Delete %n connection</numerusform>
            <numerusform>Delete %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align %n layer(s)</source>
        <translation>
            <numerusform>Align %n layer</numerusform>
            <numerusform>Align %n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::NetworkSummary</name>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n class</numerusform>
            <numerusform>%n classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::NetworkView</name>
    <message numerus="yes">
        <source>%n layer(s). Arrow keys move along the connections.</source>
        <translation>
            <numerusform>%n layer. Arrow keys move along the connections.</numerusform>
            <numerusform>%n layers. Arrow keys move along the connections.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) selected</source>
        <translation>
            <numerusform>%n layer selected</numerusform>
            <numerusform>%n layers selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::OptionsPanel</name>
    <message numerus="yes">
        <source>%n more option(s) match but have no effect with the other options as they are.</source>
        <translation>
            <numerusform>%n more option matches but has no effect with the other options as they are.</numerusform>
            <numerusform>%n more options match but have no effect with the other options as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::OutlineModel</name>
    <message numerus="yes">
        <source>block of %n layer(s)</source>
        <translation>
            <numerusform>block of %n layer</numerusform>
            <numerusform>block of %n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::OutlinePanel</name>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n layer(s)</source>
        <translation>
            <numerusform>%1 of %n layer</numerusform>
            <numerusform>%1 of %n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::PictureGrid</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::PresetBox</name>
    <message numerus="yes">
        <source>Trains %1 of %2 parameters; the first %n layer(s) are frozen.</source>
        <translation>
            <numerusform>Trains %1 of %2 parameters; the first layer is frozen.</numerusform>
            <numerusform>Trains %1 of %2 parameters; the first %n layers are frozen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::ReplaceHeadPanel</name>
    <message numerus="yes">
        <source>Replace last layers for %n class(es)</source>
        <extracomment>Name of an undo step; %1 is the kind of head.</extracomment>
        <translation>
            <numerusform>Replace last layers for %n class</numerusform>
            <numerusform>Replace last layers for %n classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) go.</source>
        <translation>
            <numerusform>%n layer goes.</numerusform>
            <numerusform>%n layers go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new layer(s) come.</source>
        <translation>
            <numerusform>%n new layer comes.</numerusform>
            <numerusform>%n new layers come.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace last layers (%1, %n class(es))</source>
        <translation>
            <numerusform>Replace last layers (%1, %n class)</numerusform>
            <numerusform>Replace last layers (%1, %n classes)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::ResultsPage</name>
    <message numerus="yes">
        <source>All mistakes: %n picture(s)</source>
        <translation>
            <numerusform>All mistakes: %n picture</numerusform>
            <numerusform>All mistakes: %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, recognised: %n picture(s)</source>
        <translation>
            <numerusform>%1, recognised: %n picture</numerusform>
            <numerusform>%1, recognised: %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 taken for %2: %n picture(s)</source>
        <translation>
            <numerusform>%1 taken for %2: %n picture</numerusform>
            <numerusform>%1 taken for %2: %n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::RunCompanion</name>
    <message numerus="yes">
        <source>%n epoch(s) are done.</source>
        <translation>
            <numerusform>%n epoch is done.</numerusform>
            <numerusform>%n epochs are done.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::SheetBar</name>
    <message numerus="yes">
        <source>%1: %n layer(s)</source>
        <translation>
            <numerusform>%1: %n layer</numerusform>
            <numerusform>%1: %n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::StateControl</name>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::StatusPanel</name>
    <message numerus="yes">
        <source>CPU, %n thread(s)</source>
        <translation>
            <numerusform>CPU, %n thread</numerusform>
            <numerusform>CPU, %n threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n picture(s)</source>
        <extracomment>Name of a dataset and its number of pictures.</extracomment>
        <translation>
            <numerusform>%1, %n picture</numerusform>
            <numerusform>%1, %n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::TrainPage</name>
    <message numerus="yes">
        <source>Stopped early, after epoch %1: %n validations brought no progress.</source>
        <translation>
            <numerusform>Stopped early, after epoch %1: %n validation brought no progress.</numerusform>
            <numerusform>Stopped early, after epoch %1: %n validations brought no progress.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::WeightsView</name>
    <message numerus="yes">
        <source>%Ln value(s) · %1 · %2</source>
        <translation>
            <numerusform>%Ln value · %1 · %2</numerusform>
            <numerusform>%Ln values · %1 · %2</numerusform>
        </translation>
    </message>
</context>
</TS>
