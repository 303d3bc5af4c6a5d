<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>BlockCard</name>
    <message>
        <source>nothing to learn</source>
        <translation>nichts zu lernen</translation>
    </message>
    <message>
        <source>frozen, batch statistics adapt</source>
        <translation>eingefroren, Batch-Statistik passt sich an</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>eingefroren</translation>
    </message>
    <message>
        <source>trainable</source>
        <translation>trainierbar</translation>
    </message>
    <message>
        <source>%1 frozen</source>
        <translation>%1 eingefroren</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n Schicht</numerusform>
            <numerusform>%n Schichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>block of %n layer(s)</source>
        <translation>
            <numerusform>Block aus %n Schicht</numerusform>
            <numerusform>Block aus %n Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source>output %1</source>
        <translation>Ausgabe %1</translation>
    </message>
    <message>
        <source>has new weights</source>
        <translation>enthält neue Gewichte</translation>
    </message>
    <message>
        <source>has a problem</source>
        <translation>hat ein Problem</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Multiply-accumulates</source>
        <translation>Multiplikationen und Additionen</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 Parameter</translation>
    </message>
</context>
<context>
    <name>ConnectInteraction</name>
    <message>
        <source>Shift connects all the same.</source>
        <translation>Mit der Umschalttaste wird trotzdem verbunden.</translation>
    </message>
</context>
<context>
    <name>DropInteraction</name>
    <message>
        <source>It does not fit what flows here; its settings will need a change.</source>
        <translation>Sie passt nicht zu dem, was hier fließt; ihre Einstellungen müssen angepasst werden.</translation>
    </message>
</context>
<context>
    <name>FrostLineInteraction</name>
    <message>
        <source>Move the frost line</source>
        <translation>Frostlinie verschieben</translation>
    </message>
</context>
<context>
    <name>LayerCard</name>
    <message>
        <source>nothing to learn</source>
        <translation>nichts zu lernen</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>eingefroren</translation>
    </message>
    <message>
        <source>trainable, starts from new weights</source>
        <translation>trainierbar, beginnt mit neuen Gewichten</translation>
    </message>
    <message>
        <source>trainable</source>
        <translation>trainierbar</translation>
    </message>
    <message>
        <source>output %1</source>
        <translation>Ausgabe %1</translation>
    </message>
    <message>
        <source>new weights</source>
        <translation>neue Gewichte</translation>
    </message>
    <message>
        <source>has a problem</source>
        <translation>hat ein Problem</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Multiply-accumulates</source>
        <translation>Rechenoperationen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>new</source>
        <comment>badge of a layer with new weights</comment>
        <translation>neu</translation>
    </message>
    <message>
        <source>Input</source>
        <extracomment>Short names of layer types, for the second line of a layer in the graph: at most about 10 letters.</extracomment>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Conv</source>
        <translation>Faltung</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>BatchNorm</source>
        <translation>BatchNorm</translation>
    </message>
    <message>
        <source>MaxPool</source>
        <translation>Max-Pool</translation>
    </message>
    <message>
        <source>AvgPool</source>
        <translation>Mittel-Pool</translation>
    </message>
    <message>
        <source>AdaptiveAvgPool</source>
        <translation>Adapt. Pool</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Addition</translation>
    </message>
    <message>
        <source>Concat</source>
        <translation>Verkettung</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>Flach</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>AdaptiveMaxPool</source>
        <translation>AdaptMaxPool</translation>
    </message>
    <message>
        <source>frozen, batch statistics adapt</source>
        <translation>eingefroren, Batch-Statistik passt sich an</translation>
    </message>
    <message>
        <source>not in the imported network</source>
        <translation>nicht im importierten Netz</translation>
    </message>
    <message>
        <source>changed since import</source>
        <translation>seit dem Import geändert</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
</context>
<context>
    <name>LayerEdits</name>
    <message>
        <source>Set %1 of %2 to %3</source>
        <translation>%1 von %2 auf %3 setzen</translation>
    </message>
    <message>
        <source>Set %1 of %2 to %3, with new weights</source>
        <translation>%1 von %2 auf %3 setzen, mit neuen Gewichten</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n Schicht</numerusform>
            <numerusform>%n Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Reset the settings of %1, with new weights</source>
        <translation>Einstellungen von %1 zurücksetzen, mit neuen Gewichten</translation>
    </message>
    <message>
        <source>Reset the settings of %1</source>
        <translation>Einstellungen von %1 zurücksetzen</translation>
    </message>
    <message numerus="yes">
        <source>This discards the pretrained weights of %n layer(s). Press Enter to go on.</source>
        <translation>
            <numerusform>Damit gehen die vortrainierten Gewichte von %n Schicht verloren. Weiter mit der Eingabetaste.</numerusform>
            <numerusform>Damit gehen die vortrainierten Gewichte von %n Schichten verloren. Weiter mit der Eingabetaste.</numerusform>
        </translation>
    </message>
    <message>
        <source>This discards the pretrained weights of %1 (%2). Press Enter to go on.</source>
        <translation>Damit gehen die vortrainierten Gewichte von %1 (%2) verloren. Weiter mit der Eingabetaste.</translation>
    </message>
</context>
<context>
    <name>MoveInteraction</name>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move %n layer(s)</source>
        <translation>
            <numerusform>%n Schicht verschieben</numerusform>
            <numerusform>%n Schichten verschieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReconnectInteraction</name>
    <message>
        <source>Release to disconnect</source>
        <translation>Loslassen trennt die Verbindung</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2. The old file is unchanged.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Die alte Datei ist unverändert.</translation>
    </message>
    <message>
        <source>Cannot read %1: it is not a regular file.</source>
        <translation>%1 kann nicht gelesen werden: Es ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>Cannot read %1: %2 bytes are more than the allowed %3.</source>
        <translation>%1 kann nicht gelesen werden: %2 Byte sind mehr als die erlaubten %3.</translation>
    </message>
    <message>
        <source>Cannot write %1: it is not a regular file.</source>
        <translation>%1 kann nicht geschrieben werden: Es ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>Cannot read %1.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>There is not enough memory for a batch. Use a smaller batch.</source>
        <translation>Der Speicher reicht nicht für einen Batch. Verringern Sie die Batchgröße.</translation>
    </message>
    <message>
        <source>An unexpected error occurred: %1</source>
        <translation>Ein unerwarteter Fehler ist aufgetreten: %1</translation>
    </message>
    <message>
        <source>Looking for pictures</source>
        <translation>Bilder werden gesucht</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>This folder cannot be read: %1.</source>
        <translation>Dieser Ordner kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>This link leads back to a folder that is read already.</source>
        <translation>Dieser Verweis führt zu einem Ordner zurück, der schon gelesen wird.</translation>
    </message>
    <message>
        <source>Hidden files and folders are left out.</source>
        <translation>Versteckte Dateien und Ordner werden ausgelassen.</translation>
    </message>
    <message>
        <source>It is not in a class folder.</source>
        <translation>Die Datei liegt in keinem Klassenordner.</translation>
    </message>
    <message>
        <source>This link leads nowhere.</source>
        <translation>Dieser Verweis führt ins Leere.</translation>
    </message>
    <message>
        <source>It cannot be read: %1.</source>
        <translation>Die Datei kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>It is not a regular file.</source>
        <translation>Es ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>Graft does not read %1 files.</source>
        <translation>Graft liest keine %1-Dateien.</translation>
    </message>
    <message>
        <source>Its content is not a picture that Graft reads.</source>
        <translation>Der Inhalt ist kein Bild, das Graft lesen kann.</translation>
    </message>
    <message>
        <source>This folder is nested too deeply.</source>
        <translation>Dieser Ordner ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>Cannot create the folder %1: %2.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>Drawing flowers</source>
        <translation>Blumen werden gezeichnet</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>%1 is a %2 file; Graft reads JPEG, PNG, BMP, WebP and TIFF.</source>
        <translation>%1 ist eine %2-Datei; Graft liest JPEG, PNG, BMP, WebP und TIFF.</translation>
    </message>
    <message>
        <source>%1 is not a picture: its content is neither JPEG, PNG, BMP, WebP nor TIFF.</source>
        <translation>%1 ist kein Bild: Der Inhalt ist weder JPEG noch PNG, BMP, WebP oder TIFF.</translation>
    </message>
    <message>
        <source>%1 claims %2 x %3 pixels, more than the allowed %4.</source>
        <translation>%1 soll laut Dateikopf %2 x %3 Pixel haben, mehr als die erlaubten %4.</translation>
    </message>
    <message>
        <source>%1 is a JPEG with %2 scans; %3 are allowed.</source>
        <translation>%1 ist ein JPEG mit %2 Durchgängen; erlaubt sind %3.</translation>
    </message>
    <message>
        <source>%1 is truncated: its %2 data end too early, after %3 bytes.</source>
        <translation>%1 ist abgeschnitten: Die %2-Daten enden zu früh, nach %3 Byte.</translation>
    </message>
    <message>
        <source>%1 is a damaged %2 picture.</source>
        <translation>%1 ist ein beschädigtes %2-Bild.</translation>
    </message>
    <message>
        <source>Not enough memory to open %1.</source>
        <translation>Der Speicher reicht nicht, um %1 zu öffnen.</translation>
    </message>
    <message>
        <source>An empty picture cannot be written.</source>
        <translation>Ein leeres Bild kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The picture could not be written as PNG.</source>
        <translation>Das Bild konnte nicht als PNG geschrieben werden.</translation>
    </message>
    <message>
        <source>This class folder has no pictures.</source>
        <translation>Dieser Klassenordner enthält keine Bilder.</translation>
    </message>
    <message>
        <source>This class has no pictures for validation.</source>
        <translation>Diese Klasse hat keine Bilder für die Validierung.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Den Ordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 has no pictures in class folders. Each class needs a folder of its own with JPEG, PNG, BMP, WebP or TIFF files.</source>
        <translation>%1 enthält keine Bilder in Klassenordnern. Jede Klasse braucht einen eigenen Ordner mit Dateien in JPEG, PNG, BMP, WebP oder TIFF.</translation>
    </message>
    <message>
        <source>%1 has pictures of only one class, %2. Learning to tell classes apart needs at least two class folders.</source>
        <translation>%1 enthält nur Bilder einer einzigen Klasse, %2. Um Klassen unterscheiden zu lernen, braucht es mindestens zwei Klassenordner.</translation>
    </message>
    <message>
        <source>This class has no pictures for training.</source>
        <translation>Diese Klasse hat keine Bilder für das Training.</translation>
    </message>
    <message>
        <source>%1 is not a folder.</source>
        <translation>%1 ist kein Ordner.</translation>
    </message>
    <message>
        <source>Garden flowers has no picture %1.</source>
        <translation>„Gartenblumen“ hat kein Bild %1.</translation>
    </message>
    <message>
        <source>A sample was read into a buffer of wrong size.</source>
        <translation>Ein Beispiel wurde in einen Puffer falscher Größe gelesen.</translation>
    </message>
    <message>
        <source>%1 is a damaged animated WebP: its first frame is broken.</source>
        <translation>%1 ist ein beschädigtes animiertes WebP: Das erste Bild ist defekt.</translation>
    </message>
    <message>
        <source>The input layer %1 has an impossible value for %2.</source>
        <translation>Die Eingabeschicht %1 hat einen unmöglichen Wert für %2.</translation>
    </message>
    <message>
        <source>The network %1 has no input layer, so nothing says how it wants its images.</source>
        <translation>Das Netz %1 hat keine Eingabeschicht; damit ist unbekannt, wie es seine Bilder braucht.</translation>
    </message>
    <message>
        <source>The input layer %1 expects %2, not images.</source>
        <translation>Die Eingabeschicht %1 erwartet %2, keine Bilder.</translation>
    </message>
    <message>
        <source>The file holds a whole model object (%1); save model.state_dict() instead.</source>
        <translation>Die Datei enthält ein ganzes Modellobjekt (%1); speichern Sie stattdessen model.state_dict().</translation>
    </message>
    <message>
        <source>The file refers to %1, which is not tensor data.</source>
        <translation>Die Datei verweist auf %1; das sind keine Tensordaten.</translation>
    </message>
    <message>
        <source>The file holds a single tensor, not a state dict.</source>
        <translation>Die Datei enthält einen einzelnen Tensor, kein State-Dict.</translation>
    </message>
    <message>
        <source>The file holds no state dict.</source>
        <translation>Die Datei enthält kein State-Dict.</translation>
    </message>
    <message>
        <source>The file holds no tensors.</source>
        <translation>Die Datei enthält keine Tensoren.</translation>
    </message>
    <message>
        <source>Ignored an object of class %1.</source>
        <translation>Ein Objekt der Klasse %1 wurde übergangen.</translation>
    </message>
    <message>
        <source>Used the part &quot;%1&quot; of a checkpoint.</source>
        <translation>Der Teil „%1“ eines Checkpoints wurde verwendet.</translation>
    </message>
    <message>
        <source>Ignored the entry &quot;%1&quot;: it is not a tensor.</source>
        <translation>Der Eintrag „%1“ wurde übergangen: Er ist kein Tensor.</translation>
    </message>
    <message>
        <source>A tensor has no usable name.</source>
        <translation>Ein Tensor hat keinen brauchbaren Namen.</translation>
    </message>
    <message>
        <source>The tensor name %1 appears twice.</source>
        <translation>Der Tensorname %1 kommt zweimal vor.</translation>
    </message>
    <message>
        <source>A reference to a tensor&apos;s storage is malformed.</source>
        <translation>Ein Verweis auf den Speicherblock eines Tensors ist fehlerhaft.</translation>
    </message>
    <message>
        <source>Tensor %1 has a malformed shape, or negative or too many dimensions.</source>
        <translation>Die Form von Tensor %1 ist fehlerhaft oder hat negative oder zu viele Dimensionen.</translation>
    </message>
    <message>
        <source>Tensor %1 has element type %2, which is not supported.</source>
        <translation>Tensor %1 hat den Elementtyp %2; dieser wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>Tensor %1 reaches outside its storage of %2 elements.</source>
        <translation>Tensor %1 reicht über seinen Speicherblock von %2 Elementen hinaus.</translation>
    </message>
    <message>
        <source>Tensor %1 has %2 dimensions but %3 strides.</source>
        <translation>Tensor %1 hat %2 Dimensionen, aber %3 Schrittweiten.</translation>
    </message>
    <message>
        <source>Element type %1 is not supported.</source>
        <translation>Der Elementtyp %1 wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>The description of tensor %1 is malformed.</source>
        <translation>Die Beschreibung von Tensor %1 ist fehlerhaft.</translation>
    </message>
    <message>
        <source>Tensor %1 cannot be read.</source>
        <translation>Tensor %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The storage of tensor %1 has %2 bytes instead of %3.</source>
        <translation>Der Speicherblock von Tensor %1 hat %2 Byte statt %3.</translation>
    </message>
    <message>
        <source>Not valid pickle data at byte %1 (%2).</source>
        <translation>Keine gültigen Pickle-Daten bei Byte %1 (%2).</translation>
    </message>
    <message>
        <source>The data ends too early.</source>
        <translation>Die Daten enden zu früh.</translation>
    </message>
    <message>
        <source>The data needs more than %1 stack entries.</source>
        <translation>Die Daten brauchen mehr als %1 Stapeleinträge.</translation>
    </message>
    <message>
        <source>The data describes more than %1 objects.</source>
        <translation>Die Daten beschreiben mehr als %1 Objekte.</translation>
    </message>
    <message>
        <source>The stack is empty.</source>
        <translation>Der Stapel ist leer.</translation>
    </message>
    <message>
        <source>A mark is missing.</source>
        <translation>Eine Markierung fehlt.</translation>
    </message>
    <message>
        <source>The data is nested more than %1 levels deep.</source>
        <translation>Die Daten sind mehr als %1 Ebenen tief verschachtelt.</translation>
    </message>
    <message>
        <source>Pickle protocol %1 is not known.</source>
        <translation>Das Pickle-Protokoll %1 ist unbekannt.</translation>
    </message>
    <message>
        <source>The data has more than %1 operations.</source>
        <translation>Die Daten enthalten mehr als %1 Operationen.</translation>
    </message>
    <message>
        <source>This is not an operation.</source>
        <translation>Das ist keine Operation.</translation>
    </message>
    <message>
        <source>A key has no value.</source>
        <translation>Ein Schlüssel hat keinen Wert.</translation>
    </message>
    <message>
        <source>Entries can only be added to a dictionary.</source>
        <translation>Einträge lassen sich nur einem Wörterbuch hinzufügen.</translation>
    </message>
    <message>
        <source>Elements can only be added to a list or a set.</source>
        <translation>Elemente lassen sich nur einer Liste oder Menge hinzufügen.</translation>
    </message>
    <message>
        <source>The arguments of a call are not a tuple.</source>
        <translation>Die Argumente eines Aufrufs sind kein Tupel.</translation>
    </message>
    <message>
        <source>The name of a class is not a text.</source>
        <translation>Der Name einer Klasse ist kein Text.</translation>
    </message>
    <message>
        <source>Extension codes are not supported.</source>
        <translation>Erweiterungscodes werden nicht unterstützt.</translation>
    </message>
    <message>
        <source>Buffers outside the stream are not supported.</source>
        <translation>Puffer außerhalb des Datenstroms werden nicht unterstützt.</translation>
    </message>
    <message>
        <source>Memory cell %1 is empty.</source>
        <translation>Die Speicherzelle %1 ist leer.</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>Das ist keine Zahl.</translation>
    </message>
    <message>
        <source>A text has no quotes.</source>
        <translation>Einem Text fehlen die Anführungszeichen.</translation>
    </message>
    <message>
        <source>A text has a bad escape sequence.</source>
        <translation>Ein Text enthält eine falsche Escape-Sequenz.</translation>
    </message>
    <message>
        <source>The network has no such layer.</source>
        <translation>Das Netz hat keine solche Schicht.</translation>
    </message>
    <message>
        <source>The id of layer %1 is already taken.</source>
        <translation>Die Kennung der Schicht %1 ist schon vergeben.</translation>
    </message>
    <message>
        <source>A layer named &quot;%1&quot; exists already, or the name is empty.</source>
        <translation>Eine Schicht namens „%1“ gibt es schon, oder der Name ist leer.</translation>
    </message>
    <message>
        <source>Layer %1 is still connected.</source>
        <translation>Schicht %1 ist noch verbunden.</translation>
    </message>
    <message>
        <source>Input %1 of layer %2 is already connected.</source>
        <translation>Eingang %1 von Schicht %2 ist schon verbunden.</translation>
    </message>
    <message>
        <source>The network has no such connection.</source>
        <translation>Das Netz hat keine solche Verbindung.</translation>
    </message>
    <message>
        <source>The learning rate factor of layer %1 must be 0 or more.</source>
        <translation>Der Lernratenfaktor von Schicht %1 muss mindestens 0 sein.</translation>
    </message>
    <message>
        <source>A connection leads to a layer that does not exist.</source>
        <translation>Eine Verbindung führt zu einer Schicht, die es nicht gibt.</translation>
    </message>
    <message>
        <source>The network has a cycle through layer %1.</source>
        <translation>Das Netz enthält eine Schleife durch Schicht %1.</translation>
    </message>
    <message>
        <source>Layer %1: input %2 is %3, but input 1 is %4.</source>
        <translation>Schicht %1: Eingang %2 ist %3, Eingang 1 dagegen %4.</translation>
    </message>
    <message>
        <source>Layer %1: dimension %2 (%3) of input %4 is %5, but %6 is expected as in input 1.</source>
        <translation>Schicht %1: Dimension %2 (%3) von Eingang %4 ist %5, erwartet wird %6 wie bei Eingang 1.</translation>
    </message>
    <message>
        <source>The output of layer %1 would be too large.</source>
        <translation>Die Ausgabe von Schicht %1 wäre zu groß.</translation>
    </message>
    <message>
        <source>Layer %1 cannot divide its %2 input channels into %3 equal groups.</source>
        <translation>Schicht %1 kann ihre %2 Eingangskanäle nicht in %3 gleiche Gruppen teilen.</translation>
    </message>
    <message>
        <source>Layer %1 cannot divide its %2 output channels into %3 equal groups.</source>
        <translation>Schicht %1 kann ihre %2 Ausgangskanäle nicht in %3 gleiche Gruppen teilen.</translation>
    </message>
    <message>
        <source>Layer %1 has %2 channels, so %3 needs that many numbers, not %4.</source>
        <translation>Schicht %1 hat %2 Kanäle; deshalb braucht %3 ebenso viele Zahlen, nicht %4.</translation>
    </message>
    <message>
        <source>Layer %1 needs one number for each class, but gets %2; put a flatten layer before it.</source>
        <translation>Schicht %1 braucht eine Zahl je Klasse, bekommt aber %2; setzen Sie eine Abflachen-Schicht davor.</translation>
    </message>
    <message>
        <source>Layer %1 names %2 classes, but gets %3 numbers.</source>
        <translation>Schicht %1 nennt %2 Klassen, bekommt aber %3 Zahlen.</translation>
    </message>
    <message>
        <source>Layer %1 needs a list of numbers for every sample.</source>
        <translation>Schicht %1 braucht für jedes Beispiel eine Liste von Zahlen.</translation>
    </message>
    <message>
        <source>Layer %1 expects %2 input features, but gets %3.</source>
        <translation>Schicht %1 erwartet %2 Eingangsmerkmale, bekommt aber %3.</translation>
    </message>
    <message>
        <source>The network has no output layer.</source>
        <translation>Das Netz hat keine Ausgabeschicht.</translation>
    </message>
    <message>
        <source>A classifier needs at least two classes.</source>
        <translation>Ein Klassifikator braucht mindestens zwei Klassen.</translation>
    </message>
    <message>
        <source>A class name is empty.</source>
        <translation>Ein Klassenname ist leer.</translation>
    </message>
    <message>
        <source>The class name &quot;%1&quot; occurs twice.</source>
        <translation>Der Klassenname „%1“ kommt zweimal vor.</translation>
    </message>
    <message>
        <source>Layer %1 cannot be given another number of classes</source>
        <translation>Die Klassenzahl von Schicht %1 lässt sich nicht ändern</translation>
    </message>
    <message>
        <source>The network has no layer whose number of outputs could be the number of classes.</source>
        <translation>Das Netz hat keine Schicht, deren Zahl der Ausgaben die Klassenzahl sein könnte.</translation>
    </message>
    <message>
        <source>A learning rate factor must be 0 or more.</source>
        <translation>Ein Lernratenfaktor muss mindestens 0 sein.</translation>
    </message>
    <message>
        <source>Layer %1 has no weights that could be frozen.</source>
        <translation>Schicht %1 hat keine Gewichte, die sich einfrieren lassen.</translation>
    </message>
    <message>
        <source>Parameter %1 is not a finite number.</source>
        <translation>Der Parameter %1 ist keine endliche Zahl.</translation>
    </message>
    <message>
        <source>Parameter %1 must be at least %2, but is %3.</source>
        <translation>Der Parameter %1 muss mindestens %2 sein, ist aber %3.</translation>
    </message>
    <message>
        <source>Parameter %1 must be at most %2, but is %3.</source>
        <translation>Der Parameter %1 darf höchstens %2 sein, ist aber %3.</translation>
    </message>
    <message>
        <source>Parameter %1 has a value of the wrong kind.</source>
        <translation>Der Parameter %1 hat einen Wert der falschen Art.</translation>
    </message>
    <message>
        <source>Parameter %1 needs two numbers (height, width), not %2.</source>
        <translation>Der Parameter %1 braucht zwei Zahlen (Höhe, Breite), nicht %2.</translation>
    </message>
    <message>
        <source>Parameter %1 cannot be &quot;%2&quot;.</source>
        <translation>Der Parameter %1 kann nicht „%2“ sein.</translation>
    </message>
    <message>
        <source>Layer %1 (%2) has no parameter %3.</source>
        <translation>Schicht %1 (%2) hat keinen Parameter %3.</translation>
    </message>
    <message>
        <source>Layer %1 has an invalid parameter</source>
        <translation>Schicht %1 hat einen ungültigen Parameter</translation>
    </message>
    <message>
        <source>Layer %1 allows a padding of at most %2 px (half its window), but has %3 px.</source>
        <translation>Schicht %1 erlaubt eine Auffüllung von höchstens %2 px (die Hälfte ihres Fensters), hat aber %3 px.</translation>
    </message>
    <message>
        <source>Layer %1 cannot work with %2 inputs.</source>
        <translation>Schicht %1 kann nicht mit %2 Eingängen arbeiten.</translation>
    </message>
    <message>
        <source>Layer %1 flattens from dimension %2 to %3, which is backwards.</source>
        <translation>Schicht %1 flacht von Dimension %2 bis %3 ab; das ist rückwärts.</translation>
    </message>
    <message>
        <source>A network needs exactly one input layer; this one has %1.</source>
        <translation>Ein Netz braucht genau eine Eingabeschicht; dieses hat %1.</translation>
    </message>
    <message>
        <source>A network needs exactly one output layer; this one has %1.</source>
        <translation>Ein Netz braucht genau eine Ausgabeschicht; dieses hat %1.</translation>
    </message>
    <message>
        <source>Layer %1 has the unknown type %2.</source>
        <translation>Schicht %1 hat den unbekannten Typ %2.</translation>
    </message>
    <message>
        <source>The output of layer %1 is not connected to anything.</source>
        <translation>Die Ausgabe von Schicht %1 ist mit nichts verbunden.</translation>
    </message>
    <message>
        <source>Layer %1 takes at most %2 inputs, but %3 are connected.</source>
        <translation>Schicht %1 nimmt höchstens %2 Eingänge, verbunden sind aber %3.</translation>
    </message>
    <message>
        <source>Input %1 of layer %2 is not connected.</source>
        <translation>Eingang %1 von Schicht %2 ist nicht verbunden.</translation>
    </message>
    <message>
        <source>Layer %1 has no output %2.</source>
        <translation>Schicht %1 hat keinen Ausgang %2.</translation>
    </message>
    <message>
        <source>The weights of layer %1 would be too large.</source>
        <translation>Die Gewichte von Schicht %1 wären zu groß.</translation>
    </message>
    <message>
        <source>Layer %1 needs channels, height and width, but gets %2 (%3 axes instead of 3).</source>
        <translation>Schicht %1 braucht Kanäle, Höhe und Breite, bekommt aber %2 (%3 Achsen statt 3).</translation>
    </message>
    <message>
        <source>Layer %1 expects %2 input channels, but gets %3.</source>
        <translation>Schicht %1 erwartet %2 Eingangskanäle, bekommt aber %3.</translation>
    </message>
    <message>
        <source>Layer %1 needs an input at least %2 px high, but gets %3 px.</source>
        <translation>Schicht %1 braucht eine mindestens %2 px hohe Eingabe, bekommt aber %3 px.</translation>
    </message>
    <message>
        <source>Layer %1 needs an input at least %2 px wide, but gets %3 px.</source>
        <translation>Schicht %1 braucht eine mindestens %2 px breite Eingabe, bekommt aber %3 px.</translation>
    </message>
    <message>
        <source>Layer %1 must not work across the batch (dimension 0).</source>
        <translation>Schicht %1 darf nicht über den Batch hinweg arbeiten (Dimension 0).</translation>
    </message>
    <message>
        <source>Layer %1 works on dimension %2, but its input has only %3.</source>
        <translation>Schicht %1 arbeitet auf Dimension %2, ihre Eingabe hat aber nur %3.</translation>
    </message>
    <message>
        <source>Cannot open the project %1.</source>
        <translation>Das Projekt %1 kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Its table of contents is damaged.</source>
        <translation>Sein Inhaltsverzeichnis ist beschädigt.</translation>
    </message>
    <message>
        <source>It was made by a newer Graft (format %1, this one reads up to %2). Update Graft to open it.</source>
        <translation>Es stammt aus einem neueren Graft (Format %1, dieses liest bis %2). Aktualisieren Sie Graft, um es zu öffnen.</translation>
    </message>
    <message>
        <source>Its part %1 was changed or damaged.</source>
        <translation>Sein Teil %1 wurde verändert oder beschädigt.</translation>
    </message>
    <message>
        <source>It is not a Graft project.</source>
        <translation>Es ist kein Graft-Projekt.</translation>
    </message>
    <message>
        <source>The session data is not a JSON object.</source>
        <translation>Die Sitzungsdaten sind kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The session data cannot be read: %1.</source>
        <translation>Die Sitzungsdaten können nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>LibTorch %1 finds no CUDA device here. Use the CPU, or check the NVIDIA driver.</source>
        <translation>LibTorch %1 findet hier kein CUDA-Gerät. Verwenden Sie die CPU oder prüfen Sie den NVIDIA-Treiber.</translation>
    </message>
    <message>
        <source>This LibTorch (%1) was built without CUDA. Use the CPU, or build Graft with a CUDA LibTorch.</source>
        <translation>Dieses LibTorch (%1) wurde ohne CUDA gebaut. Verwenden Sie die CPU oder bauen Sie Graft mit einem CUDA-LibTorch.</translation>
    </message>
    <message>
        <source>The GPU computes wrong results.</source>
        <translation>Die GPU rechnet falsch.</translation>
    </message>
    <message>
        <source>Unknown device &quot;%1&quot;; known are auto, cpu and cuda.</source>
        <translation>Unbekanntes Gerät „%1“; bekannt sind auto, cpu und cuda.</translation>
    </message>
    <message>
        <source>The layer %1 is not connected.</source>
        <translation>Die Schicht %1 ist nicht verbunden.</translation>
    </message>
    <message>
        <source>The network needs an input layer and an output layer.</source>
        <translation>Das Netz braucht eine Eingabeschicht und eine Ausgabeschicht.</translation>
    </message>
    <message>
        <source>The shape at layer %1 cannot be determined.</source>
        <translation>Die Form bei Schicht %1 lässt sich nicht bestimmen.</translation>
    </message>
    <message>
        <source>No data flows from the input to the output layer %1.</source>
        <translation>Von der Eingabe gelangen keine Daten zur Ausgabeschicht %1.</translation>
    </message>
    <message>
        <source>The weights of layer %1 are incomplete.</source>
        <translation>Die Gewichte von Schicht %1 sind unvollständig.</translation>
    </message>
    <message>
        <source>The layer %1 has the type %2, which Graft cannot run. Delete or replace it.</source>
        <translation>Die Schicht %1 hat den Typ %2, den Graft nicht ausführen kann. Löschen oder ersetzen Sie sie.</translation>
    </message>
    <message>
        <source>There is not enough memory (%1). Use a smaller batch or smaller inputs, or close other programs.</source>
        <translation>Der Speicher reicht nicht (%1). Verwenden Sie eine kleinere Batchgröße oder kleinere Eingaben, oder schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>The GPU reports an error: %1</source>
        <translation>Die GPU meldet einen Fehler: %1</translation>
    </message>
    <message>
        <source>LibTorch reports an error: %1</source>
        <translation>LibTorch meldet einen Fehler: %1</translation>
    </message>
    <message>
        <source>%1 tensors of the network are missing in its weights: %2.</source>
        <translation>In den Gewichten des Netzes fehlen %1 Tensoren: %2.</translation>
    </message>
    <message>
        <source>The tensor %1 has the shape %2, the network needs %3.</source>
        <translation>Der Tensor %1 hat die Form %2, das Netz braucht %3.</translation>
    </message>
    <message>
        <source>The tensor %1 cannot be used.</source>
        <translation>Der Tensor %1 ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>The option &quot;%1&quot; must be between %2 and %3.</source>
        <translation>Die Option „%1“ muss zwischen %2 und %3 liegen.</translation>
    </message>
    <message>
        <source>The tensor shape %1 is not possible.</source>
        <translation>Die Tensorform %1 ist nicht möglich.</translation>
    </message>
    <message>
        <source>There is no memory for a tensor of %1 bytes.</source>
        <translation>Für einen Tensor von %1 Byte fehlt der Speicher.</translation>
    </message>
    <message>
        <source>%1 values do not fill a tensor of shape %2.</source>
        <translation>%1 Werte füllen keinen Tensor der Form %2.</translation>
    </message>
    <message>
        <source>Cannot convert a tensor from %1 to %2.</source>
        <translation>Ein Tensor lässt sich nicht von %1 in %2 umwandeln.</translation>
    </message>
    <message>
        <source>The weights fit no network that Graft knows. The closest is %1: %2.</source>
        <translation>Die Gewichte passen zu keinem Netz, das Graft kennt. Am nächsten kommt %1: %2.</translation>
    </message>
    <message>
        <source>There is no model named %1.</source>
        <translation>Es gibt kein Modell namens %1.</translation>
    </message>
    <message>
        <source>The network does not know the class %1 of %2.</source>
        <translation>Das Netz kennt die Klasse %1 aus %2 nicht.</translation>
    </message>
    <message>
        <source>There is not enough memory. Try a smaller --batch.</source>
        <translation>Der Speicher reicht nicht. Versuchen Sie einen kleineren Wert für --batch.</translation>
    </message>
    <message>
        <source>Unexpected error: %1.</source>
        <translation>Unerwarteter Fehler: %1.</translation>
    </message>
    <message>
        <source>Cannot open %1 as a network</source>
        <translation>%1 kann nicht als Netz geöffnet werden</translation>
    </message>
    <message>
        <source>There is no model and no file named %1. &quot;graft-cli models&quot; lists the models.</source>
        <translation>Es gibt weder ein Modell noch eine Datei namens %1. „graft-cli models“ listet die Modelle auf.</translation>
    </message>
    <message>
        <source>--weights belongs to a model of the catalogue; %1 brings its own weights.</source>
        <translation>--weights gehört zu einem Modell des Katalogs; %1 bringt eigene Gewichte mit.</translation>
    </message>
    <message>
        <source>The network has no layer named %1. &quot;graft-cli inspect&quot; lists them.</source>
        <translation>Das Netz hat keine Schicht namens %1. „graft-cli inspect“ listet sie auf.</translation>
    </message>
    <message>
        <source>--freeze takes trunk, none or until:LAYER, not %1.</source>
        <translation>--freeze erwartet trunk, none oder until:SCHICHT, nicht %1.</translation>
    </message>
    <message>
        <source>%1 is a damaged %2 picture: its header makes no sense.</source>
        <translation>%1 ist ein beschädigtes %2-Bild: Sein Dateikopf ergibt keinen Sinn.</translation>
    </message>
    <message>
        <source>There are no samples to evaluate.</source>
        <translation>Es gibt keine Beispiele zum Auswerten.</translation>
    </message>
    <message>
        <source>The data has the shape %1, the network reads %2.</source>
        <translation>Die Daten haben die Form %1, das Netz liest %2.</translation>
    </message>
    <message>
        <source>The sample %1 has the class number %2, but the network knows %3 classes.</source>
        <translation>Das Beispiel %1 hat die Klassennummer %2, das Netz kennt aber nur %3 Klassen.</translation>
    </message>
    <message>
        <source>The evaluation was stopped.</source>
        <translation>Die Auswertung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Evaluating</source>
        <translation>Auswertung läuft</translation>
    </message>
    <message>
        <source>There is no network.</source>
        <translation>Es ist kein Netz vorhanden.</translation>
    </message>
    <message>
        <source>The network reads %1 numbers a sample; %2 numbers are not %3 samples.</source>
        <translation>Das Netz liest %1 Zahlen je Beispiel; %2 Zahlen sind keine %3 Beispiele.</translation>
    </message>
    <message>
        <source>The parameters of layer %1 are malformed.</source>
        <translation>Die Parameter von Schicht %1 sind fehlerhaft.</translation>
    </message>
    <message>
        <source>Parameter %2 of layer %1 is malformed.</source>
        <translation>Der Parameter %2 von Schicht %1 ist fehlerhaft.</translation>
    </message>
    <message>
        <source>A layer is malformed.</source>
        <translation>Eine Schicht ist fehlerhaft.</translation>
    </message>
    <message>
        <source>Layer &quot;%1&quot; has no usable id, name or type.</source>
        <translation>Schicht „%1“ hat keine brauchbare Kennung, keinen Namen oder keinen Typ.</translation>
    </message>
    <message>
        <source>The list of layers is missing, malformed or too long.</source>
        <translation>Die Liste der Schichten fehlt, ist fehlerhaft oder zu lang.</translation>
    </message>
    <message>
        <source>The list of connections is missing, malformed or too long.</source>
        <translation>Die Liste der Verbindungen fehlt, ist fehlerhaft oder zu lang.</translation>
    </message>
    <message>
        <source>A connection is malformed.</source>
        <translation>Eine Verbindung ist fehlerhaft.</translation>
    </message>
    <message>
        <source>Two connections lead to the same input.</source>
        <translation>Zwei Verbindungen führen zum selben Eingang.</translation>
    </message>
    <message>
        <source>The text is not a network.</source>
        <translation>Der Text ist kein Netz.</translation>
    </message>
    <message>
        <source>The network was written by a newer version of Graft.</source>
        <translation>Das Netz wurde mit einer neueren Version von Graft geschrieben.</translation>
    </message>
    <message>
        <source>The name of the network is malformed.</source>
        <translation>Der Name des Netzes ist fehlerhaft.</translation>
    </message>
    <message>
        <source>Cannot read the network.</source>
        <translation>Das Netz kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>A number is too large.</source>
        <translation>Eine Zahl ist zu groß.</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; appears twice.</source>
        <translation>Der Schlüssel „%1“ kommt zweimal vor.</translation>
    </message>
    <message>
        <source>The JSON text is not valid at byte %1.</source>
        <translation>Der JSON-Text ist bei Byte %1 ungültig.</translation>
    </message>
    <message>
        <source>The JSON text has too many values.</source>
        <translation>Der JSON-Text enthält zu viele Werte.</translation>
    </message>
    <message>
        <source>The JSON text is nested too deeply.</source>
        <translation>Der JSON-Text ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>The JSON text is not valid.</source>
        <translation>Der JSON-Text ist ungültig.</translation>
    </message>
    <message>
        <source>The JSON text is too long.</source>
        <translation>Der JSON-Text ist zu lang.</translation>
    </message>
    <message>
        <source>It is an HDF5 file (Keras); only weights of PyTorch and safetensors can be opened.</source>
        <translation>Es ist eine HDF5-Datei (Keras); nur Gewichte von PyTorch und safetensors lassen sich öffnen.</translation>
    </message>
    <message>
        <source>It is a TensorFlow Lite model; only weights of PyTorch and safetensors can be opened.</source>
        <translation>Es ist ein TensorFlow-Lite-Modell; nur Gewichte von PyTorch und safetensors lassen sich öffnen.</translation>
    </message>
    <message>
        <source>It is a Git LFS pointer, not the file itself; fetch it with git lfs pull.</source>
        <translation>Es ist ein Git-LFS-Zeiger, nicht die Datei selbst; holen Sie sie mit git lfs pull.</translation>
    </message>
    <message>
        <source>It is compressed with gzip; unpack it first.</source>
        <translation>Die Datei ist mit gzip komprimiert; entpacken Sie sie zuerst.</translation>
    </message>
    <message>
        <source>It is a GGUF file; only weights of PyTorch and safetensors can be opened.</source>
        <translation>Es ist eine GGUF-Datei; nur Gewichte von PyTorch und safetensors lassen sich öffnen.</translation>
    </message>
    <message>
        <source>It is a NumPy array; only weights of PyTorch and safetensors can be opened.</source>
        <translation>Es ist ein NumPy-Array; nur Gewichte von PyTorch und safetensors lassen sich öffnen.</translation>
    </message>
    <message>
        <source>It is a picture, not a weight file.</source>
        <translation>Es ist ein Bild, keine Gewichtsdatei.</translation>
    </message>
    <message>
        <source>It is an ONNX model; only weights of PyTorch and safetensors can be opened.</source>
        <translation>Es ist ein ONNX-Modell; nur Gewichte von PyTorch und safetensors lassen sich öffnen.</translation>
    </message>
    <message>
        <source>It is a Caffe model; only weights of PyTorch and safetensors can be opened.</source>
        <translation>Es ist ein Caffe-Modell; nur Gewichte von PyTorch und safetensors lassen sich öffnen.</translation>
    </message>
    <message>
        <source>It is a TensorFlow graph; only weights of PyTorch and safetensors can be opened.</source>
        <translation>Es ist ein TensorFlow-Graph; nur Gewichte von PyTorch und safetensors lassen sich öffnen.</translation>
    </message>
    <message>
        <source>It is a Darknet file; only weights of PyTorch and safetensors can be opened.</source>
        <translation>Es ist eine Darknet-Datei; nur Gewichte von PyTorch und safetensors lassen sich öffnen.</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>It is a web page, not a weight file.</source>
        <translation>Es ist eine Webseite, keine Gewichtsdatei.</translation>
    </message>
    <message>
        <source>It is neither a PyTorch file nor a safetensors file.</source>
        <translation>Es ist weder eine PyTorch- noch eine safetensors-Datei.</translation>
    </message>
    <message>
        <source>Cannot open %1.</source>
        <translation>%1 kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>There is not enough memory to open %1.</source>
        <translation>Der Speicher reicht nicht, um %1 zu öffnen.</translation>
    </message>
    <message>
        <source>Storage %1 is truncated or does not fit its description.</source>
        <translation>Der Speicherblock %1 ist abgeschnitten oder passt nicht zu seiner Beschreibung.</translation>
    </message>
    <message>
        <source>The list of storages is missing.</source>
        <translation>Die Liste der Speicherblöcke fehlt.</translation>
    </message>
    <message>
        <source>The version of the PyTorch file is not known.</source>
        <translation>Die Version der PyTorch-Datei ist unbekannt.</translation>
    </message>
    <message>
        <source>The file was written on a big-endian machine.</source>
        <translation>Die Datei wurde auf einem Big-Endian-Rechner geschrieben.</translation>
    </message>
    <message>
        <source>The file is a TorchScript program; programs are not opened, save model.state_dict() instead.</source>
        <translation>Die Datei ist ein TorchScript-Programm; Programme werden nicht geöffnet. Speichern Sie stattdessen model.state_dict().</translation>
    </message>
    <message>
        <source>The file is a zip archive, but not one of PyTorch: it has no data.pkl.</source>
        <translation>Die Datei ist ein ZIP-Archiv, aber keines von PyTorch: data.pkl fehlt.</translation>
    </message>
    <message>
        <source>The file is in the tar container of PyTorch 0.1; load and save it with a newer PyTorch first.</source>
        <translation>Die Datei hat das tar-Format von PyTorch 0.1; laden und speichern Sie sie zuerst mit einem neueren PyTorch.</translation>
    </message>
    <message>
        <source>The file is not a PyTorch file.</source>
        <translation>Die Datei ist keine PyTorch-Datei.</translation>
    </message>
    <message>
        <source>Tensor %1 is of a kind that is not supported (%2).</source>
        <translation>Tensor %1 ist von einer Art, die nicht unterstützt wird (%2).</translation>
    </message>
    <message>
        <source>The file holds more than %1 tensors.</source>
        <translation>Die Datei enthält mehr als %1 Tensoren.</translation>
    </message>
    <message>
        <source>The tensors would need more than %1 bytes, much more than the file holds.</source>
        <translation>Die Tensoren würden mehr als %1 Byte brauchen, weit mehr, als die Datei enthält.</translation>
    </message>
    <message>
        <source>The header&apos;s entry for tensor %1 is malformed.</source>
        <translation>Der Eintrag für Tensor %1 im Dateikopf ist fehlerhaft.</translation>
    </message>
    <message>
        <source>The shape of tensor %1 does not fit its bytes.</source>
        <translation>Die Form von Tensor %1 passt nicht zu seinen Bytes.</translation>
    </message>
    <message>
        <source>The header&apos;s metadata are not a table of texts.</source>
        <translation>Die Metadaten im Dateikopf sind keine Tabelle von Texten.</translation>
    </message>
    <message>
        <source>Tensor %1 reaches beyond the end of the file.</source>
        <translation>Tensor %1 reicht über das Dateiende hinaus.</translation>
    </message>
    <message>
        <source>Tensor %1 overlaps another one or leaves a gap.</source>
        <translation>Tensor %1 überschneidet sich mit einem anderen oder lässt eine Lücke.</translation>
    </message>
    <message>
        <source>The file has %1 bytes behind its last tensor.</source>
        <translation>Die Datei hat %1 Byte hinter ihrem letzten Tensor.</translation>
    </message>
    <message>
        <source>The file is too short.</source>
        <translation>Die Datei ist zu kurz.</translation>
    </message>
    <message>
        <source>The header&apos;s length of %1 bytes does not fit the file.</source>
        <translation>Die Länge des Dateikopfs von %1 Byte passt nicht zur Datei.</translation>
    </message>
    <message>
        <source>The header is not a JSON object.</source>
        <translation>Der Dateikopf ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The header is damaged.</source>
        <translation>Der Dateikopf ist beschädigt.</translation>
    </message>
    <message>
        <source>A tensor cannot be saved under the name &quot;%1&quot;.</source>
        <translation>Ein Tensor kann nicht unter dem Namen „%1“ gespeichert werden.</translation>
    </message>
    <message>
        <source>There are too many tensors or metadata for one file.</source>
        <translation>Es sind zu viele Tensoren oder Metadaten für eine Datei.</translation>
    </message>
    <message>
        <source>The zip archive is truncated or damaged.</source>
        <translation>Das ZIP-Archiv ist abgeschnitten oder beschädigt.</translation>
    </message>
    <message>
        <source>The zip archive is truncated, or something is appended to it.</source>
        <translation>Das ZIP-Archiv ist abgeschnitten, oder es ist etwas angehängt.</translation>
    </message>
    <message>
        <source>Zip archives in several parts are not supported.</source>
        <translation>Mehrteilige ZIP-Archive werden nicht unterstützt.</translation>
    </message>
    <message>
        <source>The archive has an unsafe entry name: &quot;%1&quot;.</source>
        <translation>Das Archiv enthält einen unsicheren Eintragsnamen: „%1“.</translation>
    </message>
    <message>
        <source>The archive&apos;s entry %1 is a link or a device.</source>
        <translation>Der Eintrag %1 des Archivs ist ein Verweis oder ein Gerät.</translation>
    </message>
    <message>
        <source>The archive&apos;s entry %1 is encrypted.</source>
        <translation>Der Eintrag %1 des Archivs ist verschlüsselt.</translation>
    </message>
    <message>
        <source>The archive&apos;s entry %1 is compressed in an unknown way.</source>
        <translation>Der Eintrag %1 des Archivs ist auf unbekannte Weise komprimiert.</translation>
    </message>
    <message>
        <source>The sizes of the archive&apos;s entry %1 are wrong.</source>
        <translation>Die Größenangaben zum Eintrag %1 des Archivs sind falsch.</translation>
    </message>
    <message>
        <source>The archive&apos;s entry %1 does not fit the archive&apos;s directory.</source>
        <translation>Der Eintrag %1 passt nicht zum Verzeichnis des Archivs.</translation>
    </message>
    <message>
        <source>The archive&apos;s entry %1 does not begin where the one before ends.</source>
        <translation>Der Eintrag %1 des Archivs beginnt nicht dort, wo der vorige endet.</translation>
    </message>
    <message>
        <source>The archive&apos;s entry %1 would unpack to more data than allowed.</source>
        <translation>Der Eintrag %1 des Archivs ergäbe entpackt mehr Daten als erlaubt.</translation>
    </message>
    <message>
        <source>The archive has %1 entries; at most %2 are allowed.</source>
        <translation>Das Archiv hat %1 Einträge; erlaubt sind höchstens %2.</translation>
    </message>
    <message>
        <source>The archive has two entries named %1.</source>
        <translation>Das Archiv enthält zwei Einträge namens %1.</translation>
    </message>
    <message>
        <source>The archive %1 has no entry %2.</source>
        <translation>Das Archiv %1 hat keinen Eintrag %2.</translation>
    </message>
    <message>
        <source>The entry %2 of %1 is damaged.</source>
        <translation>Der Eintrag %2 von %1 ist beschädigt.</translation>
    </message>
    <message>
        <source>Cannot add %1 to the archive.</source>
        <translation>%1 kann nicht zum Archiv hinzugefügt werden.</translation>
    </message>
    <message>
        <source>The sample %1 has the class number %2, but the network has %3 classes. Replace its last layer to fit the data.</source>
        <translation>Das Beispiel %1 hat die Klassennummer %2, das Netz hat aber nur %3 Klassen. Ersetzen Sie seine letzte Schicht passend zu den Daten.</translation>
    </message>
    <message>
        <source>There are no training samples.</source>
        <translation>Es gibt keine Trainingsbeispiele.</translation>
    </message>
    <message>
        <source>The network has only one class; there is nothing to tell apart.</source>
        <translation>Das Netz hat nur eine Klasse; es gibt nichts zu unterscheiden.</translation>
    </message>
    <message>
        <source>All layers are frozen, so nothing can be learned. Unfreeze at least one layer with weights.</source>
        <translation>Alle Schichten sind eingefroren, es kann also nichts gelernt werden. Tauen Sie mindestens eine Schicht mit Gewichten auf.</translation>
    </message>
    <message>
        <source>The batch size %1 is larger than the %2 training samples. Choose at most %2.</source>
        <translation>Die Batchgröße %1 übersteigt die %2 Trainingsbeispiele. Wählen Sie höchstens %2.</translation>
    </message>
    <message>
        <source>A batch normalisation of this network needs at least 2 samples in a batch. Raise the batch size or freeze that layer.</source>
        <translation>Eine Batchnormalisierung dieses Netzes braucht mindestens 2 Beispiele je Batch. Erhöhen Sie die Batchgröße oder frieren Sie diese Schicht ein.</translation>
    </message>
    <message>
        <source>The sample %1 cannot be read and is left out.</source>
        <translation>Das Beispiel %1 kann nicht gelesen werden und wird ausgelassen.</translation>
    </message>
    <message>
        <source>What the frozen layers compute would take %1 MiB, more than the %2 MiB left for it; they run in every epoch instead.</source>
        <translation>Die Ergebnisse der eingefrorenen Schichten würden %1 MiB belegen, mehr als die dafür verfügbaren %2 MiB; diese Schichten rechnen daher in jeder Epoche neu.</translation>
    </message>
    <message>
        <source>Running the frozen layers once</source>
        <translation>Die eingefrorenen Schichten rechnen einmal durch</translation>
    </message>
    <message>
        <source>No training sample can be used.</source>
        <translation>Kein Trainingsbeispiel ist brauchbar.</translation>
    </message>
    <message>
        <source>The training diverged: the loss is not a finite number any more. Start again with a learning rate below %1, for example %2.</source>
        <translation>Das Training ist divergiert: Der Verlust ist keine endliche Zahl mehr. Beginnen Sie neu mit einer Lernrate unter %1, zum Beispiel %2.</translation>
    </message>
    <message>
        <source>Cannot download %1: the server answers %2.</source>
        <translation>%1 kann nicht heruntergeladen werden: Der Server antwortet %2.</translation>
    </message>
    <message>
        <source>Downloads need a running application.</source>
        <translation>Zum Herunterladen muss die Anwendung laufen.</translation>
    </message>
    <message>
        <source>Cannot download %1: only https addresses are allowed.</source>
        <translation>%1 kann nicht heruntergeladen werden: Nur https-Adressen sind erlaubt.</translation>
    </message>
    <message>
        <source>The download of %1 is not the expected file: its SHA-256 does not begin with %2.</source>
        <translation>Beim Herunterladen von %1 kam nicht die erwartete Datei an: Ihr SHA-256 beginnt nicht mit %2.</translation>
    </message>
    <message>
        <source>There is no download for %1.</source>
        <translation>Für %1 gibt es nichts herunterzuladen.</translation>
    </message>
    <message>
        <source>%1 is being downloaded already.</source>
        <translation>%1 wird bereits heruntergeladen.</translation>
    </message>
    <message>
        <source>Cannot download %1: %2.</source>
        <translation>%1 kann nicht heruntergeladen werden: %2.</translation>
    </message>
    <message>
        <source>Cannot download %1: no data for %2 seconds.</source>
        <translation>%1 kann nicht heruntergeladen werden: seit %2 Sekunden keine Daten.</translation>
    </message>
    <message>
        <source>The download was cancelled.</source>
        <translation>Das Herunterladen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Cannot download %1: the server redirects to an unsafe address.</source>
        <translation>%1 kann nicht heruntergeladen werden: Der Server leitet auf eine unsichere Adresse um.</translation>
    </message>
    <message>
        <source>Cannot download %1: it is larger than %2 bytes.</source>
        <translation>%1 kann nicht heruntergeladen werden: größer als %2 Byte.</translation>
    </message>
    <message>
        <source>Cannot download %1: the server sent a web page.</source>
        <translation>%1 kann nicht heruntergeladen werden: Der Server hat eine Webseite geschickt.</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Wird heruntergeladen</translation>
    </message>
    <message>
        <source>Cannot download %1: the connection ended too early; try again to go on.</source>
        <translation>%1 kann nicht heruntergeladen werden: Die Verbindung endete zu früh. Versuchen Sie es erneut, um fortzufahren.</translation>
    </message>
    <message>
        <source>Layer %1 starts untrained: %2 is %3 in the file, but %4 here.</source>
        <translation>Schicht %1 beginnt untrainiert: %2 ist in der Datei %3, hier aber %4.</translation>
    </message>
    <message>
        <source>Layer %1 starts untrained: the file has no %2.</source>
        <translation>Schicht %1 beginnt untrainiert: In der Datei fehlt %2.</translation>
    </message>
    <message>
        <source>%1 tensors of the file are not used, the first is %2.</source>
        <translation>%1 Tensoren der Datei werden nicht verwendet, der erste ist %2.</translation>
    </message>
    <message>
        <source>%1 does not fit %2</source>
        <translation>%1 passt nicht zu %2</translation>
    </message>
    <message>
        <source>%1 does not hold weights of %2: %3.</source>
        <translation>%1 enthält keine Gewichte von %2: %3.</translation>
    </message>
    <message>
        <source>The weights of %1 are not installed. Download them (%2) into %3, or name a weight file with --weights.</source>
        <translation>Die Gewichte von %1 sind nicht installiert. Laden Sie sie herunter (%2) und legen Sie sie in %3 ab, oder geben Sie mit --weights eine Gewichtsdatei an.</translation>
    </message>
    <message>
        <source>The network does not know the class &quot;%1&quot; of the dataset. Replace its last layers to learn the classes of the dataset.</source>
        <translation>Das Netz kennt die Klasse „%1“ des Datensatzes nicht. Ersetzen Sie die letzten Schichten, damit es die Klassen des Datensatzes lernt.</translation>
    </message>
    <message>
        <source>The dataset has no pictures for validation.</source>
        <translation>Der Datensatz hat keine Bilder für die Validierung.</translation>
    </message>
    <message>
        <source>The network does not take pictures as its input.</source>
        <translation>Das Netz nimmt keine Bilder als Eingabe.</translation>
    </message>
    <message>
        <source>The training ran out of memory. A smaller batch size needs less.</source>
        <translation>Beim Training ging der Speicher aus. Eine kleinere Batchgröße braucht weniger.</translation>
    </message>
    <message>
        <source>The training failed unexpectedly: %1</source>
        <translation>Das Training ist unerwartet fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>The pictures cannot be taken: %1 does not end.</source>
        <translation>Die Bilder können nicht aufgenommen werden: %1 endet nicht.</translation>
    </message>
    <message>
        <source>Cannot create the folder %1.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>A plot cannot be %1 x %2 pixels.</source>
        <translation>Ein Diagramm kann nicht %1 x %2 Pixel groß sein.</translation>
    </message>
    <message>
        <source>The curves cannot be drawn: %1.</source>
        <translation>Die Kurven können nicht gezeichnet werden: %1.</translation>
    </message>
    <message>
        <source>The clipboard does not hold layers that can be read</source>
        <translation>Die Zwischenablage enthält keine lesbaren Schichten</translation>
    </message>
    <message>
        <source>The weights are too large for the clipboard. The layers are copied without them.</source>
        <translation>Die Gewichte sind zu groß für die Zwischenablage. Die Schichten werden ohne sie kopiert.</translation>
    </message>
    <message>
        <source>It is too large.</source>
        <translation>Der Inhalt ist zu groß.</translation>
    </message>
    <message>
        <source>It has no layers.</source>
        <translation>Der Inhalt hat keine Schichten.</translation>
    </message>
    <message>
        <source>Layer %1 cannot be connected to itself.</source>
        <translation>Schicht %1 kann nicht mit sich selbst verbunden werden.</translation>
    </message>
    <message>
        <source>Layer %1 gives no output.</source>
        <translation>Schicht %1 gibt nichts aus.</translation>
    </message>
    <message>
        <source>Layer %1 takes no input.</source>
        <translation>Schicht %1 nimmt keine Eingabe an.</translation>
    </message>
    <message>
        <source>Layer %1 has no input %2.</source>
        <translation>Schicht %1 hat keinen Eingang %2.</translation>
    </message>
    <message>
        <source>Layers %1 and %2 are connected already.</source>
        <translation>Die Schichten %1 und %2 sind bereits verbunden.</translation>
    </message>
    <message>
        <source>That would close a cycle: %1 already leads to %2.</source>
        <translation>Das würde einen Kreis schließen: %1 führt schon zu %2.</translation>
    </message>
    <message>
        <source>There is no layer type %1.</source>
        <translation>Den Schichttyp %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>A layer of type %1 takes no input, so it cannot follow another layer.</source>
        <translation>Eine Schicht vom Typ %1 nimmt keine Eingabe an und kann deshalb keiner anderen folgen.</translation>
    </message>
    <message>
        <source>A layer of type %1 gives no output, so nothing can follow it.</source>
        <translation>Eine Schicht vom Typ %1 gibt nichts aus, deshalb kann ihr nichts folgen.</translation>
    </message>
    <message>
        <source>A layer of this type takes no input.</source>
        <translation>Eine Schicht dieses Typs nimmt keine Eingabe an.</translation>
    </message>
    <message>
        <source>The closing quotation mark is missing.</source>
        <translation>Das schließende Anführungszeichen fehlt.</translation>
    </message>
    <message>
        <source>Write what %1 should be, directly behind the colon.</source>
        <translation>Direkt hinter den Doppelpunkt schreiben, was %1 sein soll.</translation>
    </message>
    <message>
        <source>Write %1:yes or %1:no.</source>
        <translation>%1:yes oder %1:no schreiben.</translation>
    </message>
    <message>
        <source>%1 needs a number, as in %1:&gt;1M or %1:100k..2M.</source>
        <translation>%1 braucht eine Zahl wie in %1:&gt;1M oder %1:100k..2M.</translation>
    </message>
    <message>
        <source>A shape is written like shape:56x56 or shape:64x56x56.</source>
        <translation>Eine Form schreibt man wie shape:56x56 oder shape:64x56x56.</translation>
    </message>
    <message>
        <source>%1 could be %2; write a few letters more.</source>
        <translation>%1 kann %2 sein; bitte ein paar Buchstaben mehr.</translation>
    </message>
    <message>
        <source>No layer has a property called %1.</source>
        <translation>Keine Schicht hat eine Eigenschaft namens %1.</translation>
    </message>
    <message>
        <source>%1 needs a number, as in %1:3, %1:&gt;2 or %1:64..256.</source>
        <translation>%1 braucht eine Zahl wie in %1:3, %1:&gt;2 oder %1:64..256.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The network has a cycle: %1. Data cannot run in circles.</source>
        <translation>Das Netz hat einen Kreis: %1. Daten können nicht im Kreis laufen.</translation>
    </message>
    <message>
        <source>The share that dropout switches off must be between 0 and 1.</source>
        <translation>Der Anteil, den Dropout abschaltet, muss zwischen 0 und 1 liegen.</translation>
    </message>
    <message>
        <source>There is no sound layer before the classifier that a head could be put on. Mend the network first, or choose another place.</source>
        <translation>Vor dem Klassifikator gibt es keine fehlerfreie Schicht, auf die ein Kopf gesetzt werden könnte. Erst das Netz in Ordnung bringen oder eine andere Stelle wählen.</translation>
    </message>
    <message>
        <source>There is no head named %1.</source>
        <translation>Es gibt keinen Kopf namens %1.</translation>
    </message>
    <message>
        <source>A head cannot be put behind layer %1: what comes out of it is not known. Mend the network up to there, or choose another layer.</source>
        <translation>Hinter Schicht %1 kann kein Kopf angesetzt werden: Was aus ihr herauskommt, ist nicht bekannt. Das Netz bis dorthin in Ordnung bringen oder eine andere Schicht wählen.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Remove these %1 layers</source>
        <translation>Diese %1 Schichten entfernen</translation>
    </message>
    <message>
        <source>Remove the connection from %1 to %2</source>
        <translation>Die Verbindung von %1 zu %2 entfernen</translation>
    </message>
    <message>
        <source>Close the gap between the inputs of %1</source>
        <translation>Die Lücke zwischen den Eingängen von %1 schließen</translation>
    </message>
    <message>
        <source>Connect %1 to %2</source>
        <translation>%1 mit %2 verbinden</translation>
    </message>
    <message>
        <source>Keep only the first %1 inputs of %2</source>
        <translation>Nur die ersten %1 Eingänge von %2 behalten</translation>
    </message>
    <message>
        <source>Add both inputs of %1 up</source>
        <translation>Beide Eingänge von %1 addieren</translation>
    </message>
    <message>
        <source>Add an output layer behind %1</source>
        <translation>Eine Ausgabeschicht hinter %1 hinzufügen</translation>
    </message>
    <message>
        <source>Add an output layer</source>
        <translation>Eine Ausgabeschicht hinzufügen</translation>
    </message>
    <message>
        <source>Add an input layer before %1</source>
        <translation>Eine Eingabeschicht vor %1 hinzufügen</translation>
    </message>
    <message>
        <source>Add an input layer</source>
        <translation>Eine Eingabeschicht hinzufügen</translation>
    </message>
    <message>
        <source>Remove %1 and connect its neighbours</source>
        <translation>%1 entfernen und die Nachbarn verbinden</translation>
    </message>
    <message>
        <source>A 1x1 convolution needs a feature map, but this place has a row of %1 numbers. Choose a place before the flatten layer.</source>
        <translation>Eine 1x1-Faltung braucht eine Merkmalskarte, an dieser Stelle liegt aber eine Reihe von %1 Zahlen. Eine Stelle vor der Flatten-Schicht wählen.</translation>
    </message>
    <message>
        <source>Remove the parameter %1 of %2</source>
        <translation>Den Parameter %1 von %2 entfernen</translation>
    </message>
    <message>
        <source>Reset %1 of %2</source>
        <translation>%1 von %2 zurücksetzen</translation>
    </message>
    <message>
        <source>Let the last layers learn</source>
        <translation>Die letzten Schichten lernen lassen</translation>
    </message>
    <message>
        <source>Let every layer learn</source>
        <translation>Alle Schichten lernen lassen</translation>
    </message>
    <message>
        <source>Switch the bias of %1 off</source>
        <translation>Den Bias von %1 abschalten</translation>
    </message>
    <message>
        <source>Keep the batch statistics as they are</source>
        <translation>Die Batchstatistik lassen, wie sie ist</translation>
    </message>
    <message>
        <source>Freeze the batch normalisations</source>
        <translation>Die Batchnormalisierungen einfrieren</translation>
    </message>
    <message>
        <source>Replace the last layer for %1 classes</source>
        <translation>Die letzte Schicht für %1 Klassen ersetzen</translation>
    </message>
    <message>
        <source>Remove one of the connections in the circle.</source>
        <translation>Eine der Verbindungen im Kreis entfernen.</translation>
    </message>
    <message>
        <source>Add an input layer where the data is to enter.</source>
        <translation>Eine Eingabeschicht hinzufügen, wo die Daten hineinkommen sollen.</translation>
    </message>
    <message>
        <source>Add an output layer behind the last layer.</source>
        <translation>Eine Ausgabeschicht hinter der letzten Schicht hinzufügen.</translation>
    </message>
    <message>
        <source>Remove all but one of them.</source>
        <translation>Alle bis auf eine entfernen.</translation>
    </message>
    <message>
        <source>Remove the layer, or put one that Graft knows in its place.</source>
        <translation>Die Schicht entfernen oder durch eine ersetzen, die Graft kennt.</translation>
    </message>
    <message>
        <source>Choose a value in the range the inspector shows.</source>
        <translation>Einen Wert in dem Bereich wählen, den der Inspektor zeigt.</translation>
    </message>
    <message>
        <source>Connect it, or remove the layer.</source>
        <translation>Verbinden oder die Schicht entfernen.</translation>
    </message>
    <message>
        <source>Remove connections, or bring them together with an addition or a concatenation.</source>
        <translation>Verbindungen entfernen oder sie mit einer Addition oder Verkettung zusammenführen.</translation>
    </message>
    <message>
        <source>Change what the layer expects, or put a layer between that brings the data into that form.</source>
        <translation>Ändern, was die Schicht erwartet, oder eine Schicht dazwischensetzen, die die Daten in diese Form bringt.</translation>
    </message>
    <message>
        <source>Make the layer smaller, or pool before it.</source>
        <translation>Die Schicht verkleinern oder davor ein Pooling einsetzen.</translation>
    </message>
    <message>
        <source>Connect the first of them, or remove them.</source>
        <translation>Die erste davon verbinden oder alle entfernen.</translation>
    </message>
    <message>
        <source>Connect it, or remove what leads nowhere.</source>
        <translation>Verbinden oder entfernen, was nirgendwohin führt.</translation>
    </message>
    <message>
        <source>Unfreeze at least the last layers before training.</source>
        <translation>Vor dem Training mindestens die letzten Schichten auftauen.</translation>
    </message>
    <message>
        <source>Freeze them too, or unfreeze the weights before them.</source>
        <translation>Sie ebenfalls einfrieren oder die Gewichte davor auftauen.</translation>
    </message>
    <message>
        <source>Good for pictures that look quite different; otherwise keep the statistics.</source>
        <translation>Gut für Bilder, die ganz anders aussehen; sonst die Statistik behalten.</translation>
    </message>
    <message>
        <source>Replace the last layers before training.</source>
        <translation>Vor dem Training die letzten Schichten ersetzen.</translation>
    </message>
    <message>
        <source>Set the input&apos;s channels to 3 or 1, and those of the first layer with them.</source>
        <translation>Die Kanäle der Eingabe auf 3 oder 1 setzen und die der ersten Schicht mit ihnen.</translation>
    </message>
    <message>
        <source>Every layer with weights is frozen, so training could change nothing.</source>
        <translation>Alle Schichten mit Gewichten sind eingefroren, Training könnte also nichts ändern.</translation>
    </message>
    <message>
        <source>The statistics of batch normalisation %1 follow the new data although it is frozen, so the frozen layers will answer a little differently than before. Layers of this kind: %2.</source>
        <translation>Die Statistik der Batchnormalisierung %1 folgt den neuen Daten, obwohl sie eingefroren ist; die eingefrorenen Schichten antworten dadurch etwas anders als vorher. Schichten dieser Art: %2.</translation>
    </message>
    <message>
        <source>Batch normalisation %1 learns although the weights before it are frozen: its statistics drift away from those weights. Layers of this kind: %2.</source>
        <translation>Batchnormalisierung %1 lernt, obwohl die Gewichte davor eingefroren sind: Ihre Statistik entfernt sich von diesen Gewichten. Schichten dieser Art: %2.</translation>
    </message>
    <message>
        <source>Batch normalisation %1 would learn its statistics from batches of only %3 samples; choose at least %4, or freeze it. Layers of this kind: %2.</source>
        <translation>Batchnormalisierung %1 würde ihre Statistik aus Batches von nur %3 Proben lernen; mindestens %4 wählen oder sie einfrieren. Schichten dieser Art: %2.</translation>
    </message>
    <message>
        <source>The bias of layer %1 has no effect: the batch normalisation behind it subtracts it again.</source>
        <translation>Der Bias von Schicht %1 ist wirkungslos: Die Batchnormalisierung dahinter zieht ihn wieder ab.</translation>
    </message>
    <message>
        <source>The network tells %1 classes apart, but %3 has %2.</source>
        <translation>Das Netz unterscheidet %1 Klassen, %3 hat aber %2.</translation>
    </message>
    <message>
        <source>The network was made for other classes than those of %1.</source>
        <translation>Das Netz wurde für andere Klassen gemacht als die von %1.</translation>
    </message>
    <message>
        <source>Layer %1 wants %2 channels, but pictures have 3 (colour) or 1 (grey).</source>
        <translation>Schicht %1 will %2 Kanäle, Bilder haben aber 3 (Farbe) oder 1 (grau).</translation>
    </message>
    <message>
        <source>Layer %1 needs a row of features, but gets %2; put a flatten layer before it.</source>
        <translation>Schicht %1 braucht eine Reihe von Merkmalen, bekommt aber %2; eine Flatten-Schicht davorsetzen.</translation>
    </message>
    <message>
        <source>The output of layer %1 is not connected to anything, so %2 weights there have no effect.</source>
        <translation>Der Ausgang von Schicht %1 ist mit nichts verbunden, deshalb sind dort %2 Gewichte wirkungslos.</translation>
    </message>
    <message>
        <source>Nothing leads from the input to layer %1, so neither it nor what lies behind it gets data. Layers without data: %2.</source>
        <translation>Von der Eingabe führt nichts zu Schicht %1, deshalb bekommen sie und alles dahinter keine Daten. Schichten ohne Daten: %2.</translation>
    </message>
    <message>
        <source>Set %1 of %2 to %3</source>
        <translation>%1 von %2 auf %3 setzen</translation>
    </message>
    <message>
        <source>Set %1 of %2 to %3, its groups to match</source>
        <translation>%1 von %2 auf %3 setzen, die Gruppen passend</translation>
    </message>
    <message>
        <source>Insert average pooling and flatten before %1</source>
        <translation>Durchschnitts-Pooling und Flatten vor %1 einfügen</translation>
    </message>
    <message>
        <source>Insert flatten before %1</source>
        <translation>Flatten vor %1 einfügen</translation>
    </message>
    <message>
        <source>Insert flatten before %1 and set its %2 to %3</source>
        <translation>Flatten vor %1 einfügen und %2 auf %3 setzen</translation>
    </message>
    <message>
        <source>Remove %1 before %2</source>
        <translation>%1 vor %2 entfernen</translation>
    </message>
    <message>
        <source>Insert a 1x1 convolution between %1 and %2</source>
        <translation>Eine 1x1-Faltung zwischen %1 und %2 einfügen</translation>
    </message>
    <message>
        <source>Forget the class names of %1</source>
        <translation>Die Klassennamen von %1 vergessen</translation>
    </message>
    <message>
        <source>Give mean and spread of %1 one number for each channel</source>
        <translation>Mittelwert und Streuung von %1 eine Zahl je Kanal geben</translation>
    </message>
    <message>
        <source>--cut needs a head: name one with --head.</source>
        <translation>--cut braucht einen Kopf: mit --head benennen.</translation>
    </message>
    <message>
        <source>The head %1 changes the last layer only, so --cut does not go with it.</source>
        <translation>Der Kopf %1 ändert nur die letzte Schicht, --cut passt deshalb nicht dazu.</translation>
    </message>
    <message>
        <source>Pictures have 3 channels (colour) or 1 (grey), not %1.</source>
        <translation>Bilder haben 3 Kanäle (Farbe) oder 1 (Grau), nicht %1.</translation>
    </message>
    <message>
        <source>This network needs pictures of at least %1 px, not %2 px.</source>
        <translation>Dieses Netz braucht Bilder von mindestens %1 px, nicht %2 px.</translation>
    </message>
    <message>
        <source>This network takes pictures of at most %1 px, not %2 px.</source>
        <translation>Dieses Netz nimmt Bilder von höchstens %1 px, nicht %2 px.</translation>
    </message>
    <message>
        <source>On pictures of %1x%2 px this network would have %3 million parameters, which no memory holds. Choose smaller pictures.</source>
        <translation>Bei Bildern von %1x%2 px hätte dieses Netz %3 Millionen Parameter, die in keinen Speicher passen. Kleinere Bilder wählen.</translation>
    </message>
    <message>
        <source>--input takes CHANNELSxHEIGHTxWIDTH, as in 3x64x64, not %1.</source>
        <translation>--input nimmt KANÄLExHÖHExBREITE, etwa 3x64x64, nicht %1.</translation>
    </message>
    <message>
        <source>The project has %1 networks, none of them is %2.</source>
        <translation>Das Projekt hat %1 Netze, keines davon ist %2.</translation>
    </message>
    <message>
        <source>The measurement was cancelled.</source>
        <translation>Die Messung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>--adapt-statistics changes nothing here: no frozen layer of %1 has batch statistics.</source>
        <translation>--adapt-statistics ändert hier nichts: keine eingefrorene Schicht von %1 hat Batch-Statistiken.</translation>
    </message>
    <message>
        <source>Data leaves block %1 at several layers. Unfold it and choose one.</source>
        <translation>Aus dem Block %1 führen mehrere Schichten. Zum Auswählen einer Schicht den Block aufklappen.</translation>
    </message>
    <message>
        <source>Data enters block %1 at several layers. Unfold it and choose one.</source>
        <translation>In den Block %1 führen mehrere Schichten. Zum Auswählen einer Schicht den Block aufklappen.</translation>
    </message>
    <message>
        <source>There are no layers on the clipboard.</source>
        <translation>In der Zwischenablage sind keine Schichten.</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of this size.</source>
        <translation>Für ein Bild dieser Größe reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>The picture could not be compressed.</source>
        <translation>Das Bild ließ sich nicht komprimieren.</translation>
    </message>
    <message>
        <source>Cannot tell how to write %1: its name should end in .svg, .png, .pdf or .dot.</source>
        <translation>Unklar, wie %1 geschrieben werden soll: Der Name muss auf .svg, .png, .pdf oder .dot enden.</translation>
    </message>
    <message>
        <source>Cannot understand &quot;%1&quot; in the list of augmentations. Write for example flip_horizontal or rotation=-15..15:p=0.5.</source>
        <translation>„%1“ in der Liste der Augmentierungen ist nicht zu verstehen. Richtig ist zum Beispiel flip_horizontal oder rotation=-15..15:p=0.5.</translation>
    </message>
    <message>
        <source>There is no augmentation named %1.</source>
        <translation>Es gibt keine Augmentierung namens %1.</translation>
    </message>
    <message>
        <source>The augmentation %1 is there twice.</source>
        <translation>Die Augmentierung %1 kommt zweimal vor.</translation>
    </message>
    <message>
        <source>The probability of the augmentation %1 must be between 0 and 1.</source>
        <translation>Die Wahrscheinlichkeit der Augmentierung %1 muss zwischen 0 und 1 liegen.</translation>
    </message>
    <message>
        <source>The range of the augmentation %1 must lie between %2 and %3.</source>
        <translation>Der Bereich der Augmentierung %1 muss zwischen %2 und %3 liegen.</translation>
    </message>
    <message>
        <source>The option &quot;%1&quot; takes true or false, not &quot;%2&quot;.</source>
        <translation>Die Option „%1“ nimmt true oder false, nicht „%2“.</translation>
    </message>
    <message>
        <source>The option &quot;%1&quot; takes one of %3, not &quot;%2&quot;.</source>
        <translation>Die Option „%1“ nimmt eines von %3, nicht „%2“.</translation>
    </message>
    <message>
        <source>The option &quot;%1&quot; takes rising numbers of epochs, for example 3,6, not &quot;%2&quot;.</source>
        <translation>Die Option „%1“ nimmt steigende Epochenzahlen, zum Beispiel 3,6, nicht „%2“.</translation>
    </message>
    <message>
        <source>The option &quot;%1&quot; takes a whole number, not &quot;%2&quot;.</source>
        <translation>Die Option „%1“ nimmt eine ganze Zahl, nicht „%2“.</translation>
    </message>
    <message>
        <source>The option &quot;%1&quot; takes a number, not &quot;%2&quot;.</source>
        <translation>Die Option „%1“ nimmt eine Zahl, nicht „%2“.</translation>
    </message>
    <message>
        <source>The option &quot;%1&quot; must be above %2 and at most %3.</source>
        <translation>Die Option „%1“ muss über %2 und darf höchstens %3 sein.</translation>
    </message>
    <message>
        <source>There is no training option named &quot;%1&quot;.</source>
        <translation>Es gibt keine Trainingsoption namens „%1“.</translation>
    </message>
    <message>
        <source>The file %1 of a saved run is damaged.</source>
        <translation>Die Datei %1 eines gespeicherten Laufs ist beschädigt.</translation>
    </message>
    <message>
        <source>There is no saved run in %1.</source>
        <translation>In %1 gibt es keinen gespeicherten Lauf.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a file of a saved run.</source>
        <translation>„%1“ ist keine Datei eines gespeicherten Laufs.</translation>
    </message>
    <message>
        <source>The saved run %1 is damaged.</source>
        <translation>Der gespeicherte Lauf %1 ist beschädigt.</translation>
    </message>
    <message>
        <source>The saved run %1 was made by another version of Graft.</source>
        <translation>Der gespeicherte Lauf %1 stammt von einer anderen Version von Graft.</translation>
    </message>
    <message>
        <source>Cannot save a run in %1: %2.</source>
        <translation>In %1 kann kein Lauf gespeichert werden: %2.</translation>
    </message>
    <message>
        <source>Another run saves its state in %1. Choose another folder.</source>
        <translation>Ein anderer Lauf speichert seinen Stand in %1. Wähle einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The history of a saved run lacks &quot;%1&quot;.</source>
        <translation>Dem Verlauf eines gespeicherten Laufs fehlt „%1“.</translation>
    </message>
    <message>
        <source>The saved optimizer state &quot;%1&quot; does not fit.</source>
        <translation>Der gespeicherte Zustand „%1“ des Optimierers passt nicht.</translation>
    </message>
    <message>
        <source>The state of this optimizer cannot be saved.</source>
        <translation>Der Zustand dieses Optimierers kann nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Cannot write the log %1: %2. The run goes on without it.</source>
        <translation>Das Protokoll %1 kann nicht geschrieben werden: %2. Der Lauf geht ohne weiter.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>There is no training preset named &quot;%1&quot;.</source>
        <translation>Es gibt keine Trainingsvorgabe namens „%1“.</translation>
    </message>
    <message>
        <source>The loss is no longer a finite number (iteration %1).</source>
        <translation>Der Verlust ist keine endliche Zahl mehr (Iteration %1).</translation>
    </message>
    <message>
        <source>The steps have thrown the weights out of all measure. The run was ended before the weights were ruined; those from before are kept.</source>
        <translation>Die Schritte haben die Gewichte aus allen Maßen geworfen. Der Lauf wurde beendet, bevor die Gewichte verdorben waren; die von vorher bleiben erhalten.</translation>
    </message>
    <message>
        <source>Lower the rate to a tenth</source>
        <translation>Rate auf ein Zehntel senken</translation>
    </message>
    <message>
        <source>The gradients have grown from %1 to %2.</source>
        <translation>Die Gradienten sind von %1 auf %2 gewachsen.</translation>
    </message>
    <message>
        <source>Each step makes the next one larger; soon the loss will be lost.</source>
        <translation>Jeder Schritt macht den nächsten größer; bald ist das Training verloren.</translation>
    </message>
    <message>
        <source>Clip gradients, lower the rate</source>
        <translation>Gradienten kürzen, Rate senken</translation>
    </message>
    <message>
        <source>The training loss rises: from %1 at first to %2 lately.</source>
        <translation>Der Trainingsverlust steigt: von anfangs %1 auf zuletzt %2.</translation>
    </message>
    <message>
        <source>Steps that are too long jump over the valley instead of into it: the learning rate is too high.</source>
        <translation>Zu lange Schritte springen über das Tal statt hinein: Die Lernrate ist zu hoch.</translation>
    </message>
    <message>
        <source>Lower the rate to a third</source>
        <translation>Rate auf ein Drittel senken</translation>
    </message>
    <message>
        <source>After %1 epochs the training loss has hardly moved: %2, at first %3.</source>
        <translation>Nach %1 Epochen hat sich der Trainingsverlust kaum bewegt: %2, anfangs %3.</translation>
    </message>
    <message>
        <source>The steps are so short that nothing is learned in this time: the learning rate is too low, or too much is frozen.</source>
        <translation>Die Schritte sind so kurz, dass in dieser Zeit nichts gelernt wird: Die Lernrate ist zu niedrig, oder zu viel ist eingefroren.</translation>
    </message>
    <message>
        <source>Ten times the rate</source>
        <translation>Zehnfache Rate</translation>
    </message>
    <message>
        <source>%1 % of the training samples are right, but only %2 % of the validation samples, whose loss has risen since epoch %3.</source>
        <translation>%1 % der Trainingsbeispiele sind richtig, aber nur %2 % der Validierungsbeispiele, deren Verlust seit Epoche %3 gestiegen ist.</translation>
    </message>
    <message>
        <source>The network learns the training samples by heart instead of what they have in common. More or more varied samples help most.</source>
        <translation>Das Netz lernt die Trainingsbeispiele auswendig statt dessen, was ihnen gemeinsam ist. Mehr oder vielfältigere Beispiele helfen am meisten.</translation>
    </message>
    <message>
        <source>Vary the samples, stop in time</source>
        <translation>Beispiele variieren, rechtzeitig aufhören</translation>
    </message>
    <message>
        <source>For %1 epochs neither the training loss nor the validation loss has changed by more than 1 %.</source>
        <translation>Seit %1 Epochen haben sich weder Trainings- noch Validierungsverlust um mehr als 1 % geändert.</translation>
    </message>
    <message>
        <source>More of the same will not help. A falling learning rate often finds the last points; unfreezing more layers may find more.</source>
        <translation>Mehr vom selben hilft nicht. Eine fallende Lernrate findet oft die letzten Punkte; weitere Schichten aufzutauen vielleicht mehr.</translation>
    </message>
    <message>
        <source>Let the rate fall on a plateau</source>
        <translation>Rate bei Stillstand fallen lassen</translation>
    </message>
    <message>
        <source>The gradient of layer %1 is %2, a millionth of the largest or less.</source>
        <translation>Der Gradient der Schicht %1 ist %2, höchstens ein Millionstel des größten.</translation>
    </message>
    <message>
        <source>What is learned does not reach this layer. Normalisation layers, skip connections or freezing it help.</source>
        <translation>Das Gelernte erreicht diese Schicht nicht. Normierungsschichten, Abkürzungen oder Einfrieren helfen.</translation>
    </message>
    <message>
        <source>%1 % of the channels of %2 are zero for every sample.</source>
        <translation>%1 % der Kanäle von %2 sind bei jedem Beispiel null.</translation>
    </message>
    <message>
        <source>A ReLU that never fires learns nothing any more, mostly after steps that were too long.</source>
        <translation>Ein ReLU, das nie anspricht, lernt nichts mehr, meist nach zu langen Schritten.</translation>
    </message>
    <message>
        <source>No validation sample of the class %1 is recognised.</source>
        <translation>Kein Validierungsbeispiel der Klasse %1 wird erkannt.</translation>
    </message>
    <message>
        <source>A class with few samples costs little when it is always wrong. Weighting all classes alike, or more samples of it, help.</source>
        <translation>Eine Klasse mit wenigen Beispielen kostet wenig, wenn sie immer falsch ist. Alle Klassen gleich zu gewichten oder mehr Beispiele helfen.</translation>
    </message>
    <message>
        <source>Weight all classes alike</source>
        <translation>Alle Klassen gleich gewichten</translation>
    </message>
    <message>
        <source>%1 % of the time the network waits for samples to be read.</source>
        <translation>%1 % der Zeit wartet das Netz darauf, dass Beispiele gelesen werden.</translation>
    </message>
    <message>
        <source>Reading and decoding are slower than learning. More reading threads, smaller files or a faster drive help.</source>
        <translation>Lesen und Dekodieren sind langsamer als das Lernen. Mehr lesende Threads, kleinere Dateien oder ein schnelleres Laufwerk helfen.</translation>
    </message>
    <message>
        <source>Read with more threads</source>
        <translation>Mit mehr Threads lesen</translation>
    </message>
    <message>
        <source>Validation (%1 %) is better than training (%2 %).</source>
        <translation>Die Validierung (%1 %) ist besser als das Training (%2 %).</translation>
    </message>
    <message>
        <source>That is no fault: augmentation and dropout make the training samples harder than the validation samples.</source>
        <translation>Das ist kein Fehler: Augmentierung und Dropout machen die Trainingsbeispiele schwerer als die Validierungsbeispiele.</translation>
    </message>
    <message>
        <source>This picture is in the dataset already.</source>
        <translation>Dieses Bild gehört schon zum Datensatz.</translation>
    </message>
    <message>
        <source>This class has no pictures for the test.</source>
        <translation>Diese Klasse hat keine Bilder für den Test.</translation>
    </message>
    <message>
        <source>Line %1 does not have a path and a label.</source>
        <translation>In Zeile %1 fehlt der Pfad oder die Klasse.</translation>
    </message>
    <message>
        <source>Line %1 has a path or a label that makes no sense.</source>
        <translation>In Zeile %1 ist der Pfad oder die Klasse unbrauchbar.</translation>
    </message>
    <message>
        <source>Line %1: &quot;%2&quot; is none of train, val and test.</source>
        <translation>Zeile %1: „%2“ ist weder train noch val noch test.</translation>
    </message>
    <message>
        <source>Line %1: %2 is not below the folder of the table.</source>
        <translation>Zeile %1: %2 liegt nicht unterhalb des Ordners der Tabelle.</translation>
    </message>
    <message>
        <source>Line %1: this picture is on line %2 already, as %3.</source>
        <translation>Zeile %1: Dieses Bild steht schon in Zeile %2, als %3.</translation>
    </message>
    <message>
        <source>Line %1: there is no such file.</source>
        <translation>Zeile %1: Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>%1 is not a table of pictures: every line needs a path and a label, separated by a comma, a semicolon or a tab.</source>
        <translation>%1 ist keine Tabelle von Bildern: Jede Zeile braucht einen Pfad und eine Klasse, getrennt durch Komma, Semikolon oder Tabulator.</translation>
    </message>
    <message>
        <source>%1 lists pictures of %2 classes that can be read (%3 lines were left out). Learning to tell classes apart needs at least two.</source>
        <translation>%1 nennt lesbare Bilder von %2 Klassen (%3 Zeilen wurden ausgelassen). Um Klassen unterscheiden zu lernen, braucht es mindestens zwei.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Die Datei %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 is not a regular file.</source>
        <translation>%1 ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>Line %1 of %2 is longer than %3 bytes.</source>
        <translation>Zeile %1 von %2 ist länger als %3 Bytes.</translation>
    </message>
    <message>
        <source>%1 is a table in UTF-16. Save it as UTF-8 to open it.</source>
        <translation>%1 ist eine Tabelle in UTF-16. Als UTF-8 gespeichert lässt sie sich öffnen.</translation>
    </message>
    <message>
        <source>Line %1 of %2: a quote is not closed.</source>
        <translation>Zeile %1 von %2: Ein Anführungszeichen wird nicht geschlossen.</translation>
    </message>
    <message>
        <source>Line %1 of %2 is not text.</source>
        <translation>Zeile %1 von %2 ist kein Text.</translation>
    </message>
    <message>
        <source>Line %1 of %2: text behind a closing quote.</source>
        <translation>Zeile %1 von %2: Text hinter einem schließenden Anführungszeichen.</translation>
    </message>
    <message>
        <source>Cannot unpack the pictures into %1: %2.</source>
        <translation>Die Bilder lassen sich nicht nach %1 entpacken: %2.</translation>
    </message>
    <message>
        <source>Reading the archive</source>
        <translation>Archiv wird gelesen</translation>
    </message>
    <message>
        <source>Unpacking takes %1 bytes, but only %2 are free where %3 is.</source>
        <translation>Zum Entpacken braucht es %1 Bytes, aber bei %3 sind nur %2 frei.</translation>
    </message>
    <message>
        <source>It cannot be unpacked: %1.</source>
        <translation>Lässt sich nicht entpacken: %1.</translation>
    </message>
    <message>
        <source>Archives inside archives are not opened.</source>
        <translation>Archive in Archiven werden nicht geöffnet.</translation>
    </message>
    <message>
        <source>Unpacking pictures</source>
        <translation>Bilder werden entpackt</translation>
    </message>
    <message>
        <source>%1 has %2 bytes, more than half of this computer&apos;s memory. Unpack it and open the folder instead.</source>
        <translation>%1 hat %2 Bytes, mehr als die Hälfte des Arbeitsspeichers. Besser entpacken und den Ordner öffnen.</translation>
    </message>
    <message>
        <source>%1 was changed while it was read.</source>
        <translation>%1 wurde während des Lesens geändert.</translation>
    </message>
    <message>
        <source>%1 holds no class folders with pictures.</source>
        <translation>%1 enthält keine Klassenordner mit Bildern.</translation>
    </message>
    <message>
        <source>There is no fold %1 of %2.</source>
        <translation>Einen Teil %1 von %2 gibt es nicht.</translation>
    </message>
    <message>
        <source>Further folders for validation or test go with a folder, not with %1.</source>
        <translation>Weitere Ordner für Validierung oder Test gehören zu einem Ordner, nicht zu %1.</translation>
    </message>
    <message>
        <source>What is frozen stays as it was.</source>
        <translation>Was eingefroren ist, bleibt, wie es war.</translation>
    </message>
    <message>
        <source>The state of the run could not be saved; the run goes on.</source>
        <translation>Der Stand des Laufs konnte nicht gespeichert werden; der Lauf geht weiter.</translation>
    </message>
    <message>
        <source>The network is not the one that is being trained.</source>
        <translation>Das ist nicht das Netz, das gerade trainiert wird.</translation>
    </message>
    <message>
        <source>The run&apos;s pictures were not loaded.</source>
        <translation>Die Bilder des Laufs wurden nicht geladen.</translation>
    </message>
    <message>
        <source>There is no camera %1.</source>
        <translation>Eine Kamera %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>Camera %1 may not be used: %2. Usually the group &quot;video&quot; is allowed to.</source>
        <translation>Kamera %1 darf nicht benutzt werden: %2. Meist darf es die Gruppe „video“.</translation>
    </message>
    <message>
        <source>Camera %1 cannot be opened: %2.</source>
        <translation>Kamera %1 lässt sich nicht öffnen: %2.</translation>
    </message>
    <message>
        <source>Camera %1 does not deliver pictures. Another program may be using it.</source>
        <translation>Kamera %1 liefert keine Bilder. Vielleicht benutzt sie ein anderes Programm.</translation>
    </message>
    <message>
        <source>%1 cannot be opened as a film.</source>
        <translation>%1 lässt sich nicht als Film öffnen.</translation>
    </message>
    <message>
        <source>The camera does not deliver pictures any more.</source>
        <translation>Die Kamera liefert keine Bilder mehr.</translation>
    </message>
    <message>
        <source>Examining pictures</source>
        <translation>Bilder werden untersucht</translation>
    </message>
    <message>
        <source>Comparing pictures</source>
        <translation>Bilder werden verglichen</translation>
    </message>
    <message>
        <source>The class %1 has no pictures to learn from.</source>
        <translation>Die Klasse %1 hat keine Bilder zum Lernen.</translation>
    </message>
    <message>
        <source>The network would have an output that it never learns to use.</source>
        <translation>Das Netz hätte einen Ausgang, den es nie zu benutzen lernt.</translation>
    </message>
    <message>
        <source>The class %1 has no pictures for validation.</source>
        <translation>Die Klasse %1 hat keine Bilder für die Validierung.</translation>
    </message>
    <message>
        <source>Nobody notices how well or badly the network does on it.</source>
        <translation>Niemand bemerkt, wie gut oder schlecht das Netz bei ihr ist.</translation>
    </message>
    <message>
        <source>The folder %1 has no pictures; it did not become a class.</source>
        <translation>Der Ordner %1 hat keine Bilder; er wurde keine Klasse.</translation>
    </message>
    <message>
        <source>The network will not know this class.</source>
        <translation>Das Netz wird diese Klasse nicht kennen.</translation>
    </message>
    <message>
        <source>The hidden folder %1 was left out.</source>
        <translation>Der versteckte Ordner %1 wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Names that begin with a dot usually belong to other programs. Rename the folder if its pictures are a class.</source>
        <translation>Namen mit einem Punkt am Anfang gehören meist anderen Programmen. Sind seine Bilder eine Klasse, hilft es, den Ordner umzubenennen.</translation>
    </message>
    <message>
        <source>%1 classes have fewer than %2 pictures to learn from: %3.</source>
        <translation>%1 Klassen haben weniger als %2 Bilder zum Lernen: %3.</translation>
    </message>
    <message>
        <source>From so few pictures the network learns these pictures rather than the class. More pictures help most, augmentation helps some.</source>
        <translation>Aus so wenigen Bildern lernt das Netz eher diese Bilder als die Klasse. Mehr Bilder helfen am meisten, Augmentierung hilft etwas.</translation>
    </message>
    <message>
        <source>%1 has %2 pictures to learn from, %3 only %4.</source>
        <translation>%1 hat %2 Bilder zum Lernen, %3 nur %4.</translation>
    </message>
    <message>
        <source>The network gains more by being right about frequent classes and neglects rare ones. Class weights make every class count the same.</source>
        <translation>Dem Netz nützt es mehr, bei häufigen Klassen richtig zu liegen; es vernachlässigt seltene. Mit Klassengewichten zählt jede Klasse gleich viel.</translation>
    </message>
    <message>
        <source>%1 of %2 pictures are grey.</source>
        <translation>%1 von %2 Bildern sind grau.</translation>
    </message>
    <message>
        <source>Where grey pictures are more frequent in some classes than in others, the network learns to tell grey from coloured instead of what is shown.</source>
        <translation>Wo graue Bilder in manchen Klassen häufiger sind als in anderen, lernt das Netz, Grau von Farbe zu unterscheiden, statt das, was zu sehen ist.</translation>
    </message>
    <message>
        <source>%1 of %2 pictures are in printing colours (CMYK).</source>
        <translation>%1 von %2 Bildern haben Druckfarben (CMYK).</translation>
    </message>
    <message>
        <source>They are converted without their colour profile and may look too bright or too dull to the network.</source>
        <translation>Sie werden ohne ihr Farbprofil umgerechnet und können für das Netz zu grell oder zu matt aussehen.</translation>
    </message>
    <message>
        <source>%1 pictures are more than %2 times as long as they are wide.</source>
        <translation>%1 Bilder sind mehr als %2-mal so lang wie breit.</translation>
    </message>
    <message>
        <source>The network looks at a square. It sees only the middle of such pictures, and what they show may be cut off.</source>
        <translation>Das Netz sieht ein Quadrat. Von solchen Bildern sieht es nur die Mitte; was sie zeigen, kann abgeschnitten sein.</translation>
    </message>
    <message>
        <source>%1 pictures have a side below %2 pixels; the network looks at %3.</source>
        <translation>%1 Bilder haben eine Seite unter %2 Pixeln; das Netz sieht %3.</translation>
    </message>
    <message>
        <source>Enlarged so much, they are blurs. If they belong to some classes only, blur is what the network learns.</source>
        <translation>So stark vergrößert sind sie unscharf. Gehören sie nur zu manchen Klassen, lernt das Netz die Unschärfe.</translation>
    </message>
    <message>
        <source>%1 pictures have more than %2 million pixels.</source>
        <translation>%1 Bilder haben mehr als %2 Millionen Pixel.</translation>
    </message>
    <message>
        <source>Opening them takes long: training waits for them in every epoch unless they fit into the cache.</source>
        <translation>Sie zu öffnen dauert lange: Das Training wartet in jeder Epoche auf sie, wenn sie nicht in den Zwischenspeicher passen.</translation>
    </message>
    <message>
        <source>%1 pictures cannot be opened.</source>
        <translation>%1 Bilder lassen sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Training passes over them, so there is less to learn from than the numbers of pictures say.</source>
        <translation>Das Training übergeht sie; es gibt also weniger zu lernen, als die Anzahl der Bilder verspricht.</translation>
    </message>
    <message>
        <source>%1 pictures end before they are complete.</source>
        <translation>%1 Bilder enden, bevor sie vollständig sind.</translation>
    </message>
    <message>
        <source>They were copied or downloaded only in part. Training passes over them.</source>
        <translation>Sie wurden nur zum Teil kopiert oder heruntergeladen. Das Training übergeht sie.</translation>
    </message>
    <message>
        <source>%1 pictures have a name that does not go with their format.</source>
        <translation>%1 Bilder haben einen Namen, der nicht zu ihrem Format passt.</translation>
    </message>
    <message>
        <source>Graft reads them, other programs may not. Often such files were downloaded and are not what was meant.</source>
        <translation>Graft liest sie, andere Programme vielleicht nicht. Oft wurden solche Dateien heruntergeladen und sind nicht das, was gemeint war.</translation>
    </message>
    <message>
        <source>%1 pictures are in more than one class.</source>
        <translation>%1 Bilder sind in mehr als einer Klasse.</translation>
    </message>
    <message>
        <source>The network is told to call the same picture by different names. It cannot learn either, and every answer counts as wrong somewhere.</source>
        <translation>Das Netz soll dasselbe Bild verschieden nennen. Es kann keines davon lernen, und jede Antwort zählt irgendwo als falsch.</translation>
    </message>
    <message>
        <source>%1 pictures are in training and in validation or test as well (%2 of them nearly the same).</source>
        <translation>%1 Bilder sind im Training und auch in der Validierung oder im Test (%2 davon beinahe gleich).</translation>
    </message>
    <message>
        <source>The network is judged by pictures it has learned by heart: its accuracy looks better than it will be on new pictures.</source>
        <translation>Das Netz wird an Bildern geprüft, die es auswendig gelernt hat: Seine Genauigkeit sieht besser aus, als sie an neuen Bildern sein wird.</translation>
    </message>
    <message>
        <source>%1 pictures are copies of others (%2 are the very same files).</source>
        <translation>%1 Bilder sind Kopien von anderen (%2 sind genau dieselben Dateien).</translation>
    </message>
    <message>
        <source>Copies count several times: in training they weigh more than others, in validation they distort the figures.</source>
        <translation>Kopien zählen mehrfach: Im Training wiegen sie schwerer als andere, in der Validierung verzerren sie die Werte.</translation>
    </message>
    <message>
        <source>%1 pictures look nearly like others.</source>
        <translation>%1 Bilder sehen beinahe aus wie andere.</translation>
    </message>
    <message>
        <source>Scaled or recompressed copies and pictures of a series add little that is new, and may end up on both sides when the data are divided.</source>
        <translation>Verkleinerte oder neu komprimierte Kopien und Serienbilder bringen wenig Neues und können beim Aufteilen auf beide Seiten geraten.</translation>
    </message>
    <message>
        <source>%1 has no part &quot;%2&quot;.</source>
        <translation>%1 hat keinen Teil „%2“.</translation>
    </message>
    <message>
        <source>The saved run was started with %1 = %2, not %3. Resume it with the options it had, or start anew.</source>
        <translation>Der gespeicherte Lauf wurde mit %1 = %2 begonnen, nicht mit %3. Setze ihn mit seinen Optionen fort oder beginne neu.</translation>
    </message>
    <message>
        <source>The run cannot be saved while it goes on, so it cannot be resumed if it is interrupted.</source>
        <translation>Der Lauf kann unterwegs nicht gespeichert und daher nach einer Unterbrechung nicht fortgesetzt werden.</translation>
    </message>
    <message>
        <source>The saved run is one of another network, or of other frozen layers. Open the project it belongs to, or start anew.</source>
        <translation>Der gespeicherte Lauf gehört zu einem anderen Netz oder zu anderen eingefrorenen Schichten. Öffne das Projekt, zu dem er gehört, oder beginne neu.</translation>
    </message>
    <message>
        <source>The saved run is one with other data. Choose the data it was started with, or start anew.</source>
        <translation>Der gespeicherte Lauf gehört zu anderen Daten. Wähle die Daten, mit denen er begonnen wurde, oder beginne neu.</translation>
    </message>
    <message>
        <source>The saved run was started from other weights. Open the project it belongs to, or start anew.</source>
        <translation>Der gespeicherte Lauf wurde mit anderen Gewichten begonnen. Öffne das Projekt, zu dem er gehört, oder beginne neu.</translation>
    </message>
    <message>
        <source>The newest saved state is damaged; the run goes on from the one before.</source>
        <translation>Der neueste gespeicherte Stand ist beschädigt; der Lauf geht vom vorigen aus weiter.</translation>
    </message>
    <message>
        <source>There is not enough memory to train this network, however few samples are computed at once. Use smaller inputs, freeze more layers, choose an optimizer that remembers less, or close other programs.</source>
        <translation>Der Arbeitsspeicher reicht nicht, um dieses Netz zu trainieren, wie wenige Beispiele auch auf einmal berechnet werden. Nimm kleinere Eingaben, friere mehr Schichten ein, wähle einen Optimierer, der sich weniger merkt, oder schließe andere Programme.</translation>
    </message>
    <message>
        <source>There was not enough memory to compute %1 samples at once, so it is %2 from now on. Steps are still taken with whole batches; only batch normalisation sees fewer samples at once, which can change the result a little.</source>
        <translation>Der Arbeitsspeicher reichte nicht, um %1 Beispiele auf einmal zu berechnen; ab jetzt sind es %2. Die Schritte nutzen weiter ganze Batches; nur die Batch-Normalisierung sieht weniger Beispiele auf einmal, was das Ergebnis ein wenig ändern kann.</translation>
    </message>
    <message>
        <source>There was not enough memory to compute %1 samples at once, so it is %2 from now on. That takes a little longer and does not change the result.</source>
        <translation>Der Arbeitsspeicher reichte nicht, um %1 Beispiele auf einmal zu berechnen; ab jetzt sind es %2. Das dauert etwas länger und ändert das Ergebnis nicht.</translation>
    </message>
    <message>
        <source>There is not enough memory to keep what the frozen layers compute; they run in every epoch instead.</source>
        <translation>Der Arbeitsspeicher reicht nicht, um zu behalten, was die eingefrorenen Schichten berechnen; sie laufen stattdessen in jeder Epoche.</translation>
    </message>
    <message>
        <source>Learning rates are tried from %1 to %2; the first must be above 0 and below the second.</source>
        <translation>Lernraten werden von %1 bis %2 probiert; die erste muss über 0 und unter der zweiten liegen.</translation>
    </message>
    <message>
        <source>The search for a learning rate takes between %1 and %2 steps.</source>
        <translation>Die Suche nach einer Lernrate braucht zwischen %1 und %2 Schritte.</translation>
    </message>
    <message>
        <source>The search for a learning rate was stopped.</source>
        <translation>Die Suche nach einer Lernrate wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Trying learning rates</source>
        <translation>Lernraten werden probiert</translation>
    </message>
    <message>
        <source>--set takes NAME=VALUE, not &quot;%1&quot;.</source>
        <translation>--set erwartet NAME=WERT, nicht „%1“.</translation>
    </message>
    <message>
        <source>Training with float16 needs a graphics card. Choose bfloat16 or 32 bit on the processor.</source>
        <translation>Training mit float16 braucht eine Grafikkarte. Auf dem Prozessor bfloat16 oder 32 Bit wählen.</translation>
    </message>
    <message>
        <source>CutMix needs pictures, but the network reads %1. Remove it from the augmentation.</source>
        <translation>CutMix braucht Bilder, das Netz liest aber %1. Aus der Augmentierung entfernen.</translation>
    </message>
    <message>
        <source>From epoch %1 on, the block %2 learns, too.</source>
        <translation>Ab Epoche %1 lernt auch der Block %2.</translation>
    </message>
    <message>
        <source>The search ran out of memory. A smaller batch size needs less.</source>
        <translation>Für die Suche reichte der Speicher nicht. Eine kleinere Batchgröße braucht weniger.</translation>
    </message>
    <message>
        <source>The search failed unexpectedly: %1</source>
        <translation>Die Suche ist unerwartet gescheitert: %1</translation>
    </message>
    <message>
        <source>The network has %1 inputs instead of one.</source>
        <translation>Das Netz hat %1 Eingänge statt eines einzigen.</translation>
    </message>
    <message>
        <source>The export to %1 has no option %2.</source>
        <translation>Der Export nach %1 hat keine Option %2.</translation>
    </message>
    <message>
        <source>The option %1 cannot be %2; it is one of: %3.</source>
        <translation>Die Option %1 kann nicht %2 sein; möglich sind: %3.</translation>
    </message>
    <message>
        <source>The network cannot be exported yet</source>
        <translation>Das Netz lässt sich noch nicht exportieren</translation>
    </message>
    <message>
        <source>Cannot export to %1</source>
        <translation>Export nach %1 nicht möglich</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>Der Arbeitsspeicher reicht nicht.</translation>
    </message>
    <message>
        <source>It has %1 scores instead of %2.</source>
        <translation>Es hat %1 Werte statt %2.</translation>
    </message>
    <message>
        <source>%1 is in no format that Graft reads.</source>
        <translation>%1 hat kein Format, das Graft lesen kann.</translation>
    </message>
    <message>
        <source>%1 is not opened: loading a %2 file may run code that its author put into it. Open it only if you trust where it comes from.</source>
        <translation>%1 wird nicht geöffnet: Beim Laden einer %2-Datei kann Code laufen, den ihr Urheber hineingelegt hat. Nur öffnen, wenn ihre Herkunft vertrauenswürdig ist.</translation>
    </message>
    <message>
        <source>The file has no fitting weights; the layer starts untrained.</source>
        <translation>Die Datei hat keine passenden Gewichte; die Schicht beginnt untrainiert.</translation>
    </message>
    <message>
        <source>The network has no layer for it; it was left out.</source>
        <translation>Das Netz hat keine Schicht dafür; es wurde weggelassen.</translation>
    </message>
    <message>
        <source>Zeros at the edges count in the mean here, which they do not in the file.</source>
        <translation>Nullen am Rand zählen hier im Mittelwert mit, in der Datei nicht.</translation>
    </message>
    <message>
        <source>The shape behind layer %1 is not known.</source>
        <translation>Die Form hinter der Schicht %1 ist nicht bekannt.</translation>
    </message>
    <message>
        <source>A tensor&apos;s axes cannot be put into that order.</source>
        <translation>Die Achsen eines Tensors lassen sich nicht in diese Reihenfolge bringen.</translation>
    </message>
    <message>
        <source>A tensor has another number of values than its new shape.</source>
        <translation>Ein Tensor hat eine andere Zahl von Werten als seine neue Form.</translation>
    </message>
    <message>
        <source>The import helper could not be started: %1.</source>
        <translation>Der Importhelfer konnte nicht gestartet werden: %1.</translation>
    </message>
    <message>
        <source>Reading it took longer than %1 seconds and was stopped; it may never end.</source>
        <translation>Das Lesen dauerte länger als %1 Sekunden und wurde abgebrochen; vielleicht endet es nie.</translation>
    </message>
    <message>
        <source>Its code tried to write a file while it was read. It was stopped before anything was written.</source>
        <translation>Ihr Code versuchte beim Lesen, eine Datei zu schreiben. Er wurde angehalten, bevor etwas geschrieben war.</translation>
    </message>
    <message>
        <source>Its code tried to start another program while it was read, and was stopped.</source>
        <translation>Ihr Code versuchte beim Lesen, ein anderes Programm zu starten, und wurde angehalten.</translation>
    </message>
    <message>
        <source>Its code tried to use the network while it was read, and was stopped.</source>
        <translation>Ihr Code versuchte beim Lesen, auf das Netz zuzugreifen, und wurde angehalten.</translation>
    </message>
    <message>
        <source>Its code tried something that is not allowed while it was read, and was stopped.</source>
        <translation>Ihr Code versuchte beim Lesen etwas Unerlaubtes und wurde angehalten.</translation>
    </message>
    <message>
        <source>This system cannot confine the program that reads it, so it was not opened.</source>
        <translation>Dieses System kann das Programm, das sie liest, nicht einsperren; deshalb wurde sie nicht geöffnet.</translation>
    </message>
    <message>
        <source>The program that reads it ended unexpectedly (%1); the file is damaged or malicious. Nothing else was affected.</source>
        <translation>Das Programm, das sie liest, endete unerwartet (%1); die Datei ist beschädigt oder bösartig. Sonst wurde nichts beeinträchtigt.</translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>Der Import wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The answer of the import helper is damaged.</source>
        <translation>Die Antwort des Importhelfers ist beschädigt.</translation>
    </message>
    <message>
        <source>Reading it needs more memory than the %1 MiB an import may have.</source>
        <translation>Das Lesen braucht mehr Speicher als die %1 MiB, die ein Import haben darf.</translation>
    </message>
    <message>
        <source>The program %1, which reads such files in confinement, is missing. It belongs beside this program; reinstall Graft.</source>
        <translation>Das Programm %1, das solche Dateien eingesperrt liest, fehlt. Es gehört neben dieses Programm; Graft neu installieren.</translation>
    </message>
    <message>
        <source>There is not enough memory for the model.</source>
        <translation>Der Speicher reicht für das Modell nicht aus.</translation>
    </message>
    <message>
        <source>The model is larger than the %1 MiB an import may have.</source>
        <translation>Das Modell ist größer als die %1 MiB, die ein Import haben darf.</translation>
    </message>
    <message>
        <source>The file was read with limits on memory and time only: this build of Graft cannot confine the reader further.</source>
        <translation>Die Datei wurde nur mit Grenzen für Speicher und Zeit gelesen: Dieser Bau von Graft kann das lesende Programm nicht weiter einsperren.</translation>
    </message>
    <message>
        <source>The weights of layer %1 are not used: the description has no such layer.</source>
        <translation>Die Gewichte der Schicht %1 werden nicht benutzt: Die Beschreibung hat keine solche Schicht.</translation>
    </message>
    <message>
        <source>Layer %1 reads &quot;%2&quot;, which no layer before it computes.</source>
        <translation>Schicht %1 liest „%2“, was keine Schicht davor berechnet.</translation>
    </message>
    <message>
        <source>The weights of layer %1 do not fit its description.</source>
        <translation>Die Gewichte der Schicht %1 passen nicht zu ihrer Beschreibung.</translation>
    </message>
    <message>
        <source>Graft&apos;s networks have one input, a picture.</source>
        <translation>Netze von Graft haben einen Eingang, ein Bild.</translation>
    </message>
    <message>
        <source>The file does not say how large pictures are; put the description for use (deploy.prototxt) beside it.</source>
        <translation>Die Datei sagt nicht, wie groß die Bilder sind; die Beschreibung für den Einsatz (deploy.prototxt) gehört daneben.</translation>
    </message>
    <message>
        <source>The input of the network is not a picture.</source>
        <translation>Der Eingang des Netzes ist kein Bild.</translation>
    </message>
    <message>
        <source>The network is written in Caffe&apos;s oldest form; convert it with upgrade_net_proto_text.</source>
        <translation>Das Netz hat die älteste Form von Caffe; upgrade_net_proto_text wandelt es um.</translation>
    </message>
    <message>
        <source>Graft has no layer of this kind.</source>
        <translation>Graft hat keine Schicht dieser Art.</translation>
    </message>
    <message>
        <source>The description of the network has more than %1 entries.</source>
        <translation>Die Beschreibung des Netzes hat mehr als %1 Einträge.</translation>
    </message>
    <message>
        <source>The network has more than %1 layers.</source>
        <translation>Das Netz hat mehr als %1 Schichten.</translation>
    </message>
    <message>
        <source>The weights have %1 numbers, their shape %2.</source>
        <translation>Die Gewichte haben %1 Zahlen, ihre Form %2.</translation>
    </message>
    <message>
        <source>The description of the network has no layers.</source>
        <translation>Die Beschreibung des Netzes hat keine Schichten.</translation>
    </message>
    <message>
        <source>The file holds no layers.</source>
        <translation>Die Datei enthält keine Schichten.</translation>
    </message>
    <message>
        <source>Blue first, 0 to 255, minus 104, 117, 123 (most ImageNet networks of Caffe)</source>
        <translation>Blau zuerst, 0 bis 255, minus 104, 117, 123 (die meisten ImageNet-Netze von Caffe)</translation>
    </message>
    <message>
        <source>Blue first, 0 to 255</source>
        <translation>Blau zuerst, 0 bis 255</translation>
    </message>
    <message>
        <source>Red first, 0 to 255</source>
        <translation>Rot zuerst, 0 bis 255</translation>
    </message>
    <message>
        <source>Blue first, minus 103.94, 116.78, 123.68, times 0.017 (MobileNet, DenseNet)</source>
        <translation>Blau zuerst, minus 103,94, 116,78, 123,68, mal 0,017 (MobileNet, DenseNet)</translation>
    </message>
    <message>
        <source>Blue first, -1 to 1</source>
        <translation>Blau zuerst, -1 bis 1</translation>
    </message>
    <message>
        <source>Red first, -1 to 1</source>
        <translation>Rot zuerst, -1 bis 1</translation>
    </message>
    <message>
        <source>Blue first, 0 to 1</source>
        <translation>Blau zuerst, 0 bis 1</translation>
    </message>
    <message>
        <source>Red first, 0 to 1</source>
        <translation>Rot zuerst, 0 bis 1</translation>
    </message>
    <message>
        <source>Grey, 0 to 1</source>
        <translation>Grau, 0 bis 1</translation>
    </message>
    <message>
        <source>Grey, 0 to 255</source>
        <translation>Grau, 0 bis 255</translation>
    </message>
    <message>
        <source>Grey, -1 to 1</source>
        <translation>Grau, -1 bis 1</translation>
    </message>
    <message>
        <source>How were pictures prepared for this network? The file does not say it.</source>
        <translation>Wie wurden Bilder für dieses Netz vorbereitet? Die Datei sagt es nicht.</translation>
    </message>
    <message>
        <source>As the layer that reads the training data says</source>
        <translation>Wie die Schicht sagt, die die Trainingsdaten liest</translation>
    </message>
    <message>
        <source>Graft&apos;s layer has no such setting: %1.</source>
        <translation>Die Schicht von Graft hat diese Einstellung nicht: %1.</translation>
    </message>
    <message>
        <source>The shape that comes in is not known.</source>
        <translation>Die ankommende Form ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The description of the network ends inside a block.</source>
        <translation>Die Beschreibung des Netzes endet mitten in einem Block.</translation>
    </message>
    <message>
        <source>The description of the network is not valid in line %1.</source>
        <translation>Die Beschreibung des Netzes ist in Zeile %1 ungültig.</translation>
    </message>
    <message>
        <source>The description of the network is nested too deeply.</source>
        <translation>Die Beschreibung des Netzes ist zu tief geschachtelt.</translation>
    </message>
    <message>
        <source>The number of channels that comes in is not known.</source>
        <translation>Die Zahl der ankommenden Kanäle ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The window, stride, padding or dilation of layer %1 is not possible.</source>
        <translation>Fenster, Schrittweite, Rand oder Dehnung der Schicht %1 sind nicht möglich.</translation>
    </message>
    <message>
        <source>With a stride wider than the window, the last row or column may be missing.</source>
        <translation>Ist die Schrittweite größer als das Fenster, kann die letzte Zeile oder Spalte fehlen.</translation>
    </message>
    <message>
        <source>The file is damaged or not of this format.</source>
        <translation>Die Datei ist beschädigt oder hat nicht dieses Format.</translation>
    </message>
    <message>
        <source>Layer %1 has %2 slopes, but gets %3.</source>
        <translation>Schicht %1 hat %2 Steigungen, bekommt aber %3.</translation>
    </message>
    <message>
        <source>The upper limit of layer %1 is below its lower limit.</source>
        <translation>Die obere Grenze von Schicht %1 liegt unter ihrer unteren Grenze.</translation>
    </message>
    <message>
        <source>Layer %1 shifts its windows by %2, but they measure only %3.</source>
        <translation>Schicht %1 verschiebt ihre Fenster um %2, sie messen aber nur %3.</translation>
    </message>
    <message>
        <source>Layer %1 knows %2 positions, but gets %3: the network was made for pictures of another size.</source>
        <translation>Schicht %1 kennt %2 Positionen, bekommt aber %3: Das Netz wurde für Bilder anderer Größe gemacht.</translation>
    </message>
    <message>
        <source>The output padding of layer %1, %2 px, must be less than its stride or its dilation.</source>
        <translation>Die Ausgangsauffüllung von Schicht %1, %2 px, muss kleiner sein als ihre Schrittweite oder ihre Dilatation.</translation>
    </message>
    <message>
        <source>The padding of layer %1 cuts everything off (%2 gets in).</source>
        <translation>Die Auffüllung von Schicht %1 schneidet alles ab (%2 kommt an).</translation>
    </message>
    <message>
        <source>Layer %1 normalises the last dimensions %2, but gets %3.</source>
        <translation>Schicht %1 normalisiert die letzten Dimensionen %2, bekommt aber %3.</translation>
    </message>
    <message>
        <source>The level of zero of layer %1, %2, does not lie between its lowest and highest level (%3 and %4).</source>
        <translation>Die Stufe der Null von Schicht %1, %2, liegt nicht zwischen ihrer niedrigsten und höchsten Stufe (%3 und %4).</translation>
    </message>
    <message>
        <source>Layer %1 needs four numbers (left, right, top, bottom), not %2.</source>
        <translation>Schicht %1 braucht vier Zahlen (links, rechts, oben, unten), nicht %2.</translation>
    </message>
    <message>
        <source>Layer %1 cannot mirror %2 px at an edge of a picture of %3 px.</source>
        <translation>Schicht %1 kann am Rand eines Bildes von %3 px nicht %2 px spiegeln.</translation>
    </message>
    <message>
        <source>Layer %1 needs %2 dimensions (the batch counted), but gets %3 (%4).</source>
        <translation>Schicht %1 braucht %2 Dimensionen (den Batch mitgezählt), bekommt aber %3 (%4).</translation>
    </message>
    <message>
        <source>Layer %1 expects %2 in the last dimension, but gets %3.</source>
        <translation>Schicht %1 erwartet %2 in der letzten Dimension, bekommt aber %3.</translation>
    </message>
    <message>
        <source>Layer %1 cannot divide %2 into %3 equal parts.</source>
        <translation>Schicht %1 kann %2 nicht in %3 gleiche Teile teilen.</translation>
    </message>
    <message>
        <source>The shape of layer %1 needs sizes above 0, and -1 at most once.</source>
        <translation>Die Form von Schicht %1 braucht Größen über 0 und höchstens einmal -1.</translation>
    </message>
    <message>
        <source>Layer %1 cannot give %2 the shape %3.</source>
        <translation>Schicht %1 kann %2 nicht die Form %3 geben.</translation>
    </message>
    <message>
        <source>Layer %1 needs every dimension once, the batch (0) first; its order is %2, but its input has %3 dimensions.</source>
        <translation>Schicht %1 braucht jede Dimension einmal, zuerst den Batch (0); ihre Reihenfolge ist %2, ihre Eingabe hat aber %3 Dimensionen.</translation>
    </message>
    <message>
        <source>Layer %1 takes nothing: from %2 to %3 of %4.</source>
        <translation>Schicht %1 nimmt nichts: von %2 bis %3 von %4.</translation>
    </message>
    <message>
        <source>Layer %1 takes entry %2, but there are only %3.</source>
        <translation>Schicht %1 nimmt Eintrag %2, es gibt aber nur %3.</translation>
    </message>
    <message>
        <source>Layer %1 needs at least one dimension, and each only once.</source>
        <translation>Schicht %1 braucht mindestens eine Dimension, und jede nur einmal.</translation>
    </message>
    <message>
        <source>Layer %1 stands for the operator %2, which Graft does not know, so nothing behind it can be computed.</source>
        <translation>Schicht %1 steht für den Operator %2, den Graft nicht kennt; dahinter lässt sich nichts berechnen.</translation>
    </message>
    <message>
        <source>Computing features</source>
        <translation>Merkmale werden berechnet</translation>
    </message>
    <message>
        <source>Training the new layer</source>
        <translation>Die neue Schicht wird trainiert</translation>
    </message>
    <message>
        <source>Reading the weights</source>
        <translation>Die Gewichte werden gelesen</translation>
    </message>
    <message>
        <source>The bake-off was cancelled.</source>
        <translation>Der Wettbewerb wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Training the new layer failed: %1.</source>
        <translation>Das Training der neuen Schicht ist gescheitert: %1.</translation>
    </message>
    <message>
        <source>Measuring the prediction time</source>
        <translation>Die Vorhersagezeit wird gemessen</translation>
    </message>
    <message>
        <source>%1 needs pictures to learn from and others to validate with. Divide it on the page Data, or with --split.</source>
        <translation>%1 braucht Bilder zum Lernen und andere zum Validieren. Aufteilen lässt es sich auf der Seite Daten oder mit --split.</translation>
    </message>
    <message>
        <source>There is no winner to be saved.</source>
        <translation>Es gibt keinen Sieger, der gespeichert werden könnte.</translation>
    </message>
    <message>
        <source>There is no format %1. &quot;graft-cli export --list&quot; lists them.</source>
        <translation>Ein Format %1 gibt es nicht. „graft-cli export --list“ nennt alle.</translation>
    </message>
    <message>
        <source>The name %1 says no format. Name it with --to; &quot;graft-cli export --list&quot; lists the formats.</source>
        <translation>Der Name %1 verrät kein Format. --to nennt es; „graft-cli export --list“ zeigt alle Formate.</translation>
    </message>
    <message>
        <source>A report is a .csv, .md or .json file, not %1.</source>
        <translation>Ein Bericht ist eine .csv-, .md- oder .json-Datei, nicht %1.</translation>
    </message>
    <message>
        <source>%1 is Graft&apos;s own; there is nothing to report.</source>
        <translation>%1 stammt von Graft selbst; es gibt nichts zu berichten.</translation>
    </message>
    <message>
        <source>export takes a network and --to FORMAT, or --list.</source>
        <translation>export erwartet ein Netz und --to FORMAT, oder --list.</translation>
    </message>
    <message>
        <source>--set takes OPTION=VALUE, not %1.</source>
        <translation>--set erwartet OPTION=WERT, nicht %1.</translation>
    </message>
    <message>
        <source>--answer takes ID=VALUE, not %1.</source>
        <translation>--answer erwartet ID=WERT, nicht %1.</translation>
    </message>
    <message>
        <source>The file leaves no question %1 open.</source>
        <translation>Die Datei lässt keine Frage %1 offen.</translation>
    </message>
    <message>
        <source>%1 Assumed: %2. Change it with --answer %3=VALUE (%4).</source>
        <translation>%1 Angenommen: %2. Mit --answer %3=WERT lässt es sich ändern (%4).</translation>
    </message>
    <message>
        <source>Repeat the command with --trust to open it</source>
        <translation>Mit --trust lässt sie sich öffnen</translation>
    </message>
    <message>
        <source>OpenCV cannot run this file: %1</source>
        <translation>OpenCV kann diese Datei nicht ausführen: %1</translation>
    </message>
    <message>
        <source>There is nothing to run.</source>
        <translation>Es gibt nichts auszuführen.</translation>
    </message>
    <message>
        <source>OpenCV does not read files of this format.</source>
        <translation>OpenCV liest Dateien dieses Formats nicht.</translation>
    </message>
    <message>
        <source>The pictures for calibration do not fit the network&apos;s input.</source>
        <translation>Die Bilder zum Kalibrieren passen nicht zum Eingang des Netzes.</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>Der Export wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Measuring the layers&apos; values</source>
        <translation>Werte der Schichten werden gemessen</translation>
    </message>
    <message>
        <source>The file has %1 KiB; with 32-bit numbers it would have %2 KiB.</source>
        <translation>Die Datei hat %1 KiB; mit 32-Bit-Zahlen hätte sie %2 KiB.</translation>
    </message>
    <message>
        <source>The rounded network does not give usable scores, so it was not kept.</source>
        <translation>Das gerundete Netz liefert keine brauchbaren Punktwerte, darum wurde es nicht behalten.</translation>
    </message>
    <message>
        <source>On random inputs. Rounding to 8 bits changes scores; the accuracy on pictures tells whether that matters.</source>
        <translation>Mit Zufallseingaben. Runden auf 8 Bit ändert Punktwerte; ob das zählt, sagt die Genauigkeit auf Bildern.</translation>
    </message>
    <message>
        <source>Rounding to 8 bits needs pictures, to measure between which numbers the layers&apos; values lie. Open a dataset first.</source>
        <translation>Runden auf 8 Bit braucht Bilder, um zu messen, zwischen welchen Zahlen die Werte der Schichten liegen. Zuerst einen Datensatz öffnen.</translation>
    </message>
    <message>
        <source>ONNX with 8-bit numbers</source>
        <translation>ONNX mit 8-Bit-Zahlen</translation>
    </message>
    <message>
        <source>About a quarter of the size, faster on many devices, slightly less accurate. Needs some pictures of the dataset to measure the layers&apos; values.</source>
        <translation>Etwa ein Viertel der Größe, auf vielen Geräten schneller, etwas weniger genau. Braucht einige Bilder des Datensatzes, um die Werte der Schichten zu messen.</translation>
    </message>
    <message>
        <source>Range of values</source>
        <translation>Wertebereich</translation>
    </message>
    <message>
        <source>Leaving out the outermost values keeps the others finer; the smallest and the largest cut nothing off.</source>
        <translation>Ohne die äußersten Werte bleiben die übrigen feiner; kleinster und größter Wert schneiden nichts ab.</translation>
    </message>
    <message>
        <source>Type of values</source>
        <translation>Typ der Werte</translation>
    </message>
    <message>
        <source>Whether the values between the layers have a sign; weights always do.</source>
        <translation>Ob die Werte zwischen den Schichten ein Vorzeichen haben; Gewichte haben immer eines.</translation>
    </message>
    <message>
        <source>Pictures to measure with</source>
        <translation>Bilder zum Messen</translation>
    </message>
    <message>
        <source>More pictures take longer and meet more of what can occur.</source>
        <translation>Mehr Bilder dauern länger und treffen mehr von dem, was vorkommen kann.</translation>
    </message>
    <message>
        <source>Writing the network</source>
        <translation>Netz wird geschrieben</translation>
    </message>
    <message>
        <source>Reading it back</source>
        <translation>Wird zurückgelesen</translation>
    </message>
    <message>
        <source>Running it in OpenCV</source>
        <translation>Wird in OpenCV ausgeführt</translation>
    </message>
    <message>
        <source>OpenCV computes something else from this file (largest difference %1).</source>
        <translation>OpenCV berechnet aus dieser Datei etwas anderes (größte Abweichung %1).</translation>
    </message>
    <message>
        <source>The written file does not compute what the network computes (%1: largest difference %2), so it was not kept.</source>
        <translation>Die geschriebene Datei rechnet nicht, was das Netz rechnet (%1: größte Abweichung %2), darum wurde sie nicht behalten.</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>Datei wird geschrieben</translation>
    </message>
    <message>
        <source>Read back by its description: some of its operators have no layer of their own in Graft.</source>
        <translation>Über die Beschreibung zurückgelesen: Einige seiner Operatoren haben in Graft keine eigene Schicht.</translation>
    </message>
    <message>
        <source>OpenCV gives another number of scores.</source>
        <translation>OpenCV liefert eine andere Anzahl von Punktwerten.</translation>
    </message>
    <message>
        <source>ONNX</source>
        <translation>ONNX</translation>
    </message>
    <message>
        <source>Runs in ONNX Runtime, OpenCV and on most devices, with any batch size. Class names and the preparation of pictures travel in its metadata.</source>
        <translation>Läuft in ONNX Runtime, OpenCV und auf den meisten Geräten, mit jeder Stapelgröße. Klassennamen und Bildaufbereitung reisen in den Metadaten mit.</translation>
    </message>
    <message>
        <source>Operator version (opset)</source>
        <translation>Version der Operatoren (Opset)</translation>
    </message>
    <message>
        <source>Older versions run in more programs; newer ones have larger operators.</source>
        <translation>Ältere Versionen laufen in mehr Programmen; neuere haben größere Operatoren.</translation>
    </message>
    <message>
        <source>Prepare pixels in the file</source>
        <translation>Pixel in der Datei aufbereiten</translation>
    </message>
    <message>
        <source>The file then takes pixels from 0 to 255, red first, and scales them itself.</source>
        <translation>Die Datei nimmt dann Pixel von 0 bis 255, Rot zuerst, und skaliert sie selbst.</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>Ends with a softmax, so that the file gives probabilities instead of scores.</source>
        <translation>Endet mit einem Softmax, so dass die Datei Wahrscheinlichkeiten statt Punktwerten liefert.</translation>
    </message>
    <message>
        <source>Fold batch normalisations</source>
        <translation>Batch-Normalisierungen einrechnen</translation>
    </message>
    <message>
        <source>Multiplies them into the convolutions: a little faster, but the file can be trained further less well.</source>
        <translation>Multipliziert sie in die Faltungen: etwas schneller, aber die Datei lässt sich schlechter weitertrainieren.</translation>
    </message>
    <message>
        <source>The tensor %1 is missing.</source>
        <translation>Der Tensor %1 fehlt.</translation>
    </message>
    <message>
        <source>The file of weights %1 is a symbolic link.</source>
        <translation>Die Gewichtsdatei %1 ist eine symbolische Verknüpfung.</translation>
    </message>
    <message>
        <source>The file of weights %1, which belongs to the model, cannot be read: %2.</source>
        <translation>Die Gewichtsdatei %1, die zum Modell gehört, ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>The model wants its weights from %1, outside its own folder.</source>
        <translation>Das Modell verlangt seine Gewichte aus %1, außerhalb seines eigenen Ordners.</translation>
    </message>
    <message>
        <source>The file of weights %1 has a second name elsewhere (a hard link).</source>
        <translation>Die Gewichtsdatei %1 hat anderswo einen zweiten Namen (eine harte Verknüpfung).</translation>
    </message>
    <message>
        <source>The file of weights %1 does not hold what the model wants from it.</source>
        <translation>Die Gewichtsdatei %1 enthält nicht, was das Modell von ihr verlangt.</translation>
    </message>
    <message>
        <source>Its weights are computed, not stored.</source>
        <translation>Seine Gewichte werden berechnet, nicht gespeichert.</translation>
    </message>
    <message>
        <source>It does not attend to a sequence.</source>
        <translation>Er arbeitet nicht auf einer Folge.</translation>
    </message>
    <message>
        <source>It does not slide over height and width.</source>
        <translation>Er gleitet nicht über Höhe und Breite.</translation>
    </message>
    <message>
        <source>Convolutions over one or three axes have no layer in Graft.</source>
        <translation>Für Faltungen über eine oder drei Achsen hat Graft keine Schicht.</translation>
    </message>
    <message>
        <source>Its weights do not fit the channels it reads.</source>
        <translation>Seine Gewichte passen nicht zu den Kanälen, die er liest.</translation>
    </message>
    <message>
        <source>Its edges are cut off unevenly, which the layer cannot do.</source>
        <translation>Seine Ränder werden ungleich abgeschnitten, was die Schicht nicht kann.</translation>
    </message>
    <message>
        <source>Products of more than two axes have no layer in Graft.</source>
        <translation>Für Produkte über mehr als zwei Achsen hat Graft keine Schicht.</translation>
    </message>
    <message>
        <source>Its weights do not fit the numbers it reads.</source>
        <translation>Seine Gewichte passen nicht zu den Zahlen, die er liest.</translation>
    </message>
    <message>
        <source>It turns what it reads, which the layer cannot do.</source>
        <translation>Er dreht, was er liest, was die Schicht nicht kann.</translation>
    </message>
    <message>
        <source>Products of two computed values have no layer in Graft.</source>
        <translation>Für Produkte zweier berechneter Werte hat Graft keine Schicht.</translation>
    </message>
    <message>
        <source>The places of the maxima are not known to Graft.</source>
        <translation>Die Stellen der Maxima kennt Graft nicht.</translation>
    </message>
    <message>
        <source>Means over spread windows have no layer in Graft.</source>
        <translation>Für Mittel über gespreizte Fenster hat Graft keine Schicht.</translation>
    </message>
    <message>
        <source>It does not summarise height and width.</source>
        <translation>Er fasst nicht Höhe und Breite zusammen.</translation>
    </message>
    <message>
        <source>Its limits are computed, not stored.</source>
        <translation>Seine Grenzen werden berechnet, nicht gespeichert.</translation>
    </message>
    <message>
        <source>Graft has no layer for this operator.</source>
        <translation>Graft hat keine Schicht für diesen Operator.</translation>
    </message>
    <message>
        <source>Its slopes differ from place to place, which the layer cannot do.</source>
        <translation>Seine Steigungen sind von Ort zu Ort verschieden, was die Schicht nicht kann.</translation>
    </message>
    <message>
        <source>It mixes the samples of a batch.</source>
        <translation>Er vermischt die Beispiele eines Stapels.</translation>
    </message>
    <message>
        <source>The softmax at the end is left out: Graft&apos;s output holds scores, and shows probabilities made from them.</source>
        <translation>Das Softmax am Ende entfällt: Grafts Ausgabe enthält Punktwerte und zeigt daraus berechnete Wahrscheinlichkeiten.</translation>
    </message>
    <message>
        <source>It runs over several axes at once, which the layer cannot do.</source>
        <translation>Er läuft über mehrere Achsen zugleich, was die Schicht nicht kann.</translation>
    </message>
    <message>
        <source>The choice of the best class at the end is left out: Graft&apos;s output holds the scores.</source>
        <translation>Die Wahl der besten Klasse am Ende entfällt: Grafts Ausgabe enthält die Punktwerte.</translation>
    </message>
    <message>
        <source>Its numbers differ from place to place, which the layer cannot do.</source>
        <translation>Seine Zahlen sind von Ort zu Ort verschieden, was die Schicht nicht kann.</translation>
    </message>
    <message>
        <source>It reads something that is not computed from the picture.</source>
        <translation>Er liest etwas, das nicht aus dem Bild berechnet wird.</translation>
    </message>
    <message>
        <source>Red first, 0 to 1, then ImageNet&apos;s mean and deviation (PyTorch)</source>
        <translation>Rot zuerst, 0 bis 1, dann Mittel und Abweichung von ImageNet (PyTorch)</translation>
    </message>
    <message>
        <source>The file has a second input, %1. Graft&apos;s networks have one; what reads it stays unknown.</source>
        <translation>Die Datei hat einen zweiten Eingang, %1. Grafts Netze haben einen; was ihn liest, bleibt unbekannt.</translation>
    </message>
    <message>
        <source>The input %1 is no picture (samples x channels x height x width), so Graft cannot train this network on pictures.</source>
        <translation>Der Eingang %1 ist kein Bild (Beispiele x Kanäle x Höhe x Breite), darum kann Graft dieses Netz nicht mit Bildern trainieren.</translation>
    </message>
    <message>
        <source>How large are the pictures, in pixels? The file leaves it open.</source>
        <translation>Wie groß sind die Bilder, in Pixeln? Die Datei lässt es offen.</translation>
    </message>
    <message>
        <source>The network gives %1 numbers, not one score for each class. They were put into one row, so that it can run.</source>
        <translation>Das Netz liefert %1 Zahlen, nicht einen Punktwert je Klasse. Sie wurden in eine Reihe gebracht, damit es läuft.</translation>
    </message>
    <message>
        <source>The file has a second output, %1. Graft&apos;s networks have one; the layers that lead to it are kept, but not used.</source>
        <translation>Die Datei hat einen zweiten Ausgang, %1. Grafts Netze haben einen; die Schichten, die zu ihm führen, bleiben erhalten, werden aber nicht benutzt.</translation>
    </message>
    <message>
        <source>It normalises over axes for which Graft has no layer.</source>
        <translation>Er normalisiert über Achsen, für die Graft keine Schicht hat.</translation>
    </message>
    <message>
        <source>It normalises over an even number of channels.</source>
        <translation>Er normalisiert über eine gerade Anzahl von Kanälen.</translation>
    </message>
    <message>
        <source>It rounds channels to steps of their own, which the layer cannot do.</source>
        <translation>Er rundet Kanäle auf je eigene Stufen, was die Schicht nicht kann.</translation>
    </message>
    <message>
        <source>It pads axes for which Graft has no layer.</source>
        <translation>Er füllt Achsen auf, für die Graft keine Schicht hat.</translation>
    </message>
    <message>
        <source>It does not enlarge height and width by whole numbers.</source>
        <translation>Er vergrößert Höhe und Breite nicht um ganze Zahlen.</translation>
    </message>
    <message>
        <source>Here every pixel is repeated; the file rounds positions otherwise, which moves the picture by up to one pixel.</source>
        <translation>Hier wird jeder Pixel wiederholt; die Datei rundet Positionen anders, was das Bild um bis zu einen Pixel verschiebt.</translation>
    </message>
    <message>
        <source>Graft enlarges by repetition or linearly only.</source>
        <translation>Graft vergrößert nur durch Wiederholung oder linear.</translation>
    </message>
    <message>
        <source>The file places pixels at their corners, Graft at their centres, which moves the picture by a part of a pixel.</source>
        <translation>Die Datei setzt Pixel an ihre Ecken, Graft in ihre Mitte, was das Bild um einen Bruchteil eines Pixels verschiebt.</translation>
    </message>
    <message>
        <source>What it cuts out is known only while it runs.</source>
        <translation>Was er ausschneidet, steht erst beim Ausführen fest.</translation>
    </message>
    <message>
        <source>The shape it gives is known only while it runs.</source>
        <translation>Die Form, die er liefert, steht erst beim Ausführen fest.</translation>
    </message>
    <message>
        <source>Its order of axes is no order.</source>
        <translation>Seine Reihenfolge der Achsen ist keine.</translation>
    </message>
    <message>
        <source>It cuts out nothing.</source>
        <translation>Er schneidet nichts aus.</translation>
    </message>
    <message>
        <source>It puts numbers into an order that no layer makes.</source>
        <translation>Er bringt Zahlen in eine Reihenfolge, die keine Schicht herstellt.</translation>
    </message>
    <message>
        <source>It joins stored numbers to computed ones.</source>
        <translation>Er fügt gespeicherte Zahlen an berechnete an.</translation>
    </message>
    <message>
        <source>This is no ONNX model, or it is damaged.</source>
        <translation>Das ist kein ONNX-Modell, oder es ist beschädigt.</translation>
    </message>
    <message>
        <source>A model that names other files is not given to libonnx.</source>
        <translation>Ein Modell, das andere Dateien nennt, wird libonnx nicht übergeben.</translation>
    </message>
    <message>
        <source>libonnx does not accept the model: %1</source>
        <translation>libonnx nimmt das Modell nicht an: %1</translation>
    </message>
    <message>
        <source>Batch normalisations were folded into the convolutions when this file was made. It computes the same; training works, but adapts more slowly than with them.</source>
        <translation>Die Batch-Normalisierungen wurden beim Schreiben dieser Datei in die Faltungen eingerechnet. Sie rechnet dasselbe; Training geht, passt sich aber langsamer an als mit ihnen.</translation>
    </message>
    <message>
        <source>It lies behind an unknown layer, so its shape is not known.</source>
        <translation>Er liegt hinter einer unbekannten Schicht, darum ist seine Form nicht bekannt.</translation>
    </message>
    <message>
        <source>The tensor %1 has an element type that Graft does not know.</source>
        <translation>Der Tensor %1 hat einen Elementtyp, den Graft nicht kennt.</translation>
    </message>
    <message>
        <source>The model keeps its weights in other files.</source>
        <translation>Das Modell hat seine Gewichte in anderen Dateien.</translation>
    </message>
    <message>
        <source>The tensor %1 is truncated or too long.</source>
        <translation>Der Tensor %1 ist abgeschnitten oder zu lang.</translation>
    </message>
    <message>
        <source>The model&apos;s operators form a circle.</source>
        <translation>Die Operatoren des Modells bilden einen Kreis.</translation>
    </message>
    <message>
        <source>An ONNX file holds at most 2 GB.</source>
        <translation>Eine ONNX-Datei fasst höchstens 2 GB.</translation>
    </message>
    <message>
        <source>The model has too many operators or tensors.</source>
        <translation>Das Modell hat zu viele Operatoren oder Tensoren.</translation>
    </message>
    <message>
        <source>The model does not say which version of ONNX&apos;s operators (opset) it uses, so they cannot be read reliably.</source>
        <translation>Das Modell sagt nicht, welche Version der ONNX-Operatoren (Opset) es benutzt, darum lassen sie sich nicht zuverlässig lesen.</translation>
    </message>
    <message>
        <source>The model has no input or no output.</source>
        <translation>Das Modell hat keinen Eingang oder keinen Ausgang.</translation>
    </message>
    <message>
        <source>The model uses opset %1 of ONNX; Graft reads %2 to %3. Newer versions of the program that made it write newer ones.</source>
        <translation>Das Modell benutzt Opset %1 von ONNX; Graft liest %2 bis %3. Neuere Versionen des Programms, das es geschrieben hat, schreiben neuere.</translation>
    </message>
    <message>
        <source>The model uses opset %1 of ONNX; Graft knows %2 to %3. Operators whose meaning has changed since may compute something else: compare results before you rely on them.</source>
        <translation>Das Modell benutzt Opset %1 von ONNX; Graft kennt %2 bis %3. Operatoren, deren Bedeutung sich seither geändert hat, rechnen vielleicht anders: Ergebnisse vor dem Gebrauch vergleichen.</translation>
    </message>
    <message>
        <source>An ONNX file holds at most 2 GB; this network needs more.</source>
        <translation>Eine ONNX-Datei fasst höchstens 2 GB; dieses Netz braucht mehr.</translation>
    </message>
    <message>
        <source>The layer %1 has the type %2, which cannot be written to an ONNX file.</source>
        <translation>Die Schicht %1 hat den Typ %2, der sich nicht in eine ONNX-Datei schreiben lässt.</translation>
    </message>
    <message>
        <source>ONNX files are written with opset %1 to %2, not %3.</source>
        <translation>ONNX-Dateien werden mit Opset %1 bis %2 geschrieben, nicht %3.</translation>
    </message>
    <message>
        <source>Layer %1 normalises over %2 channels; ONNX puts an even number of them elsewhere. Take an odd size.</source>
        <translation>Die Schicht %1 normalisiert über %2 Kanäle; ONNX legt eine gerade Anzahl anders. Eine ungerade Größe wählen.</translation>
    </message>
    <message>
        <source>Layer %1 rounds to steps from %2 to %3; ONNX has -128 to 127 and 0 to 255.</source>
        <translation>Die Schicht %1 rundet auf Stufen von %2 bis %3; ONNX hat -128 bis 127 und 0 bis 255.</translation>
    </message>
    <message>
        <source>The file has no weights for the layer %1; it has to be trained.</source>
        <translation>Die Datei hat keine Gewichte für die Schicht %1; sie muss trainiert werden.</translation>
    </message>
    <message>
        <source>The file holds weights alone (%1 layers, the first is &quot;%2&quot;), of a network Graft does not know by Keras&apos;s names. Save the whole model with model.save() and open that.</source>
        <translation>Die Datei enthält nur Gewichte (%1 Schichten, die erste heißt „%2“), und zwar eines Netzes, das Graft nicht unter den Namen von Keras kennt. Das ganze Modell mit model.save() speichern und dieses öffnen.</translation>
    </message>
    <message>
        <source>In the section [%1] at line %2, %3 is not a number that makes sense.</source>
        <translation>Im Abschnitt [%1] ab Zeile %2 ist %3 keine sinnvolle Zahl.</translation>
    </message>
    <message>
        <source>Line %1 of the description is not text.</source>
        <translation>Zeile %1 der Beschreibung ist kein Text.</translation>
    </message>
    <message>
        <source>Line %1 of the description is no section name.</source>
        <translation>Zeile %1 der Beschreibung ist kein Abschnittsname.</translation>
    </message>
    <message>
        <source>The description has too many sections (line %1).</source>
        <translation>Die Beschreibung hat zu viele Abschnitte (Zeile %1).</translation>
    </message>
    <message>
        <source>Line %1 of the description is neither a section nor a key=value pair.</source>
        <translation>Zeile %1 der Beschreibung ist weder ein Abschnitt noch ein Paar Schlüssel=Wert.</translation>
    </message>
    <message>
        <source>The description does not begin with [net].</source>
        <translation>Die Beschreibung beginnt nicht mit [net].</translation>
    </message>
    <message>
        <source>Graft has no layer that computes this.</source>
        <translation>Graft hat keine Schicht, die das berechnet.</translation>
    </message>
    <message>
        <source>The sizes of the section [%1] at line %2 do not fit what comes before it.</source>
        <translation>Die Größen des Abschnitts [%1] ab Zeile %2 passen nicht zu dem, was davor kommt.</translation>
    </message>
    <message>
        <source>The section [%1] at line %2 reads a layer that does not come before it.</source>
        <translation>Der Abschnitt [%1] ab Zeile %2 liest eine Schicht, die nicht vor ihm kommt.</translation>
    </message>
    <message>
        <source>Shortcuts between pictures of different sizes, or with weights, have no layer in Graft.</source>
        <translation>Für Abkürzungen zwischen Bildern verschiedener Größe oder mit Gewichten hat Graft keine Schicht.</translation>
    </message>
    <message>
        <source>The section [%1] at line %2 is of a kind whose weights Graft cannot read.</source>
        <translation>Der Abschnitt [%1] ab Zeile %2 ist von einer Art, deren Gewichte Graft nicht lesen kann.</translation>
    </message>
    <message>
        <source>The network is not for pictures: [net] gives no %1.</source>
        <translation>Das Netz ist nicht für Bilder: [net] nennt kein %1.</translation>
    </message>
    <message>
        <source>The sizes before the section [%1] at line %2 are not known, so its weights cannot be told apart.</source>
        <translation>Die Größen vor dem Abschnitt [%1] ab Zeile %2 sind nicht bekannt, deshalb lassen sich seine Gewichte nicht zuordnen.</translation>
    </message>
    <message>
        <source>The weight file ends before the network does; the layers it does not reach have to be trained.</source>
        <translation>Die Gewichtsdatei endet vor dem Netz; die Schichten, die sie nicht erreicht, müssen trainiert werden.</translation>
    </message>
    <message>
        <source>%1 bytes at the end of the weight file belong to no layer; the description may be another network&apos;s.</source>
        <translation>%1 Byte am Ende der Gewichtsdatei gehören zu keiner Schicht; die Beschreibung ist vielleicht die eines anderen Netzes.</translation>
    </message>
    <message>
        <source>Darknet weights say nothing about the layers; the .cfg file they belong to is needed, too. Put it beside the weights under the same name.</source>
        <translation>Darknet-Gewichte sagen nichts über die Schichten; die zugehörige .cfg-Datei wird auch gebraucht. Sie gehört unter demselben Namen neben die Gewichte.</translation>
    </message>
    <message>
        <source>The file is too short for Darknet weights.</source>
        <translation>Die Datei ist zu kurz für Darknet-Gewichte.</translation>
    </message>
    <message>
        <source>Some channels hardly vary; Darknet amplifies them a little differently.</source>
        <translation>Manche Kanäle schwanken kaum; Darknet verstärkt sie etwas anders.</translation>
    </message>
    <message>
        <source>The section [%1] at line %2 computes with single bits, which Graft cannot.</source>
        <translation>Der Abschnitt [%1] ab Zeile %2 rechnet mit einzelnen Bits, was Graft nicht kann.</translation>
    </message>
    <message>
        <source>Convolutions with other weights at every place have no layer in Graft.</source>
        <translation>Für Faltungen mit anderen Gewichten an jeder Stelle hat Graft keine Schicht.</translation>
    </message>
    <message>
        <source>The file does not begin with the version of Darknet weights.</source>
        <translation>Die Datei beginnt nicht mit der Version von Darknet-Gewichten.</translation>
    </message>
    <message>
        <source>The attributes of the HDF5 file are far larger than the file.</source>
        <translation>Die Attribute der HDF5-Datei sind weit größer als die Datei.</translation>
    </message>
    <message>
        <source>The HDF5 file declares an impossibly large dataset.</source>
        <translation>Die HDF5-Datei gibt einen unmöglich großen Datenblock an.</translation>
    </message>
    <message>
        <source>The HDF5 file stores data in a way of newer programs.</source>
        <translation>Die HDF5-Datei speichert Daten auf eine Art neuerer Programme.</translation>
    </message>
    <message>
        <source>Parts of a dataset of the HDF5 file are missing.</source>
        <translation>Teile eines Datenblocks der HDF5-Datei fehlen.</translation>
    </message>
    <message>
        <source>The checksum of a dataset of the HDF5 file does not match.</source>
        <translation>Die Prüfsumme eines Datenblocks der HDF5-Datei stimmt nicht.</translation>
    </message>
    <message>
        <source>A dataset of the HDF5 file holds numbers of a type Graft does not read.</source>
        <translation>Ein Datenblock der HDF5-Datei enthält Zahlen eines Typs, den Graft nicht liest.</translation>
    </message>
    <message>
        <source>The file ends too early: %1 of %2 bytes are there.</source>
        <translation>Die Datei endet zu früh: %1 von %2 Byte sind vorhanden.</translation>
    </message>
    <message>
        <source>The HDF5 file has too many objects or levels.</source>
        <translation>Die HDF5-Datei hat zu viele Objekte oder Ebenen.</translation>
    </message>
    <message>
        <source>The groups of the HDF5 file form a circle.</source>
        <translation>Die Gruppen der HDF5-Datei bilden einen Kreis.</translation>
    </message>
    <message>
        <source>The HDF5 file defines types of its own, which no program that saves weights does.</source>
        <translation>Die HDF5-Datei definiert eigene Typen, was kein Programm tut, das Gewichte speichert.</translation>
    </message>
    <message>
        <source>The file is no HDF5 file.</source>
        <translation>Die Datei ist keine HDF5-Datei.</translation>
    </message>
    <message>
        <source>The HDF5 file has no dataset %1.</source>
        <translation>Die HDF5-Datei hat keinen Datenblock %1.</translation>
    </message>
    <message>
        <source>The HDF5 file has a soft link; programs that save weights write none.</source>
        <translation>Die HDF5-Datei hat einen weichen Verweis; Programme, die Gewichte speichern, schreiben keine.</translation>
    </message>
    <message>
        <source>The HDF5 file has a link to another file, which is not opened.</source>
        <translation>Die HDF5-Datei hat einen Verweis auf eine andere Datei, die nicht geöffnet wird.</translation>
    </message>
    <message>
        <source>The HDF5 file uses a filter other than deflate, shuffle and the Fletcher checksum; such filters are programs of their own.</source>
        <translation>Die HDF5-Datei benutzt einen anderen Filter als Deflate, Shuffle und die Fletcher-Prüfsumme; solche Filter sind eigene Programme.</translation>
    </message>
    <message>
        <source>The HDF5 file has a virtual dataset, which reads other files.</source>
        <translation>Die HDF5-Datei hat einen virtuellen Datenblock, der andere Dateien liest.</translation>
    </message>
    <message>
        <source>The HDF5 file keeps its names in the newest way, which Graft does not read; save it again without libver=&quot;latest&quot;.</source>
        <translation>Die HDF5-Datei legt ihre Namen auf die neueste Art ab, die Graft nicht liest; ohne libver=&quot;latest&quot; neu speichern.</translation>
    </message>
    <message>
        <source>The HDF5 file keeps data in other files, which are not opened.</source>
        <translation>Die HDF5-Datei legt Daten in anderen Dateien ab, die nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The HDF5 structure is damaged at byte %1.</source>
        <translation>Der HDF5-Aufbau ist bei Byte %1 beschädigt.</translation>
    </message>
    <message>
        <source>Its slopes differ from pixel to pixel, for which Graft has no layer.</source>
        <translation>Ihre Steigungen unterscheiden sich von Pixel zu Pixel; dafür hat Graft keine Schicht.</translation>
    </message>
    <message>
        <source>Which numbers did the network get for pictures when it was trained? The file does not say it.</source>
        <translation>Welche Zahlen bekam das Netz beim Training für Bilder? Die Datei sagt es nicht.</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 bis 1</translation>
    </message>
    <message>
        <source>0 to 255</source>
        <translation>0 bis 255</translation>
    </message>
    <message>
        <source>-1 to 1</source>
        <translation>-1 bis 1</translation>
    </message>
    <message>
        <source>0 to 1, ImageNet&apos;s mean subtracted, divided by its deviation</source>
        <translation>0 bis 1, Mittelwert von ImageNet abgezogen, durch die Abweichung geteilt</translation>
    </message>
    <message>
        <source>0 to 255, blue first, ImageNet&apos;s mean subtracted</source>
        <translation>0 bis 255, Blau zuerst, Mittelwert von ImageNet abgezogen</translation>
    </message>
    <message>
        <source>The network has several inputs; Graft&apos;s networks have one.</source>
        <translation>Das Netz hat mehrere Eingaben; Netze in Graft haben eine.</translation>
    </message>
    <message>
        <source>The network&apos;s input is not a picture with rows, columns and channels.</source>
        <translation>Die Eingabe des Netzes ist kein Bild mit Zeilen, Spalten und Kanälen.</translation>
    </message>
    <message>
        <source>The network takes pictures of any size; %1 px are assumed.</source>
        <translation>Das Netz nimmt Bilder jeder Größe; angenommen werden %1 px.</translation>
    </message>
    <message>
        <source>The options of the layer %1 (%2) make no sense together with its input.</source>
        <translation>Die Optionen der Schicht %1 (%2) ergeben mit ihrer Eingabe keinen Sinn.</translation>
    </message>
    <message>
        <source>The file has %1 weights for the layer %2 (%3), which needs %4.</source>
        <translation>Die Datei hat %1 Gewichte für die Schicht %2 (%3), die %4 braucht.</translation>
    </message>
    <message>
        <source>The weight %1 of the layer %2 has another shape than such layers have.</source>
        <translation>Das Gewicht %1 der Schicht %2 hat eine andere Form, als solche Schichten haben.</translation>
    </message>
    <message>
        <source>The configuration is not that of a Keras model.</source>
        <translation>Die Konfiguration ist nicht die eines Keras-Modells.</translation>
    </message>
    <message>
        <source>The network has too many layers.</source>
        <translation>Das Netz hat zu viele Schichten.</translation>
    </message>
    <message>
        <source>The layer is used several times; here each use has its own copy of the weights, and training will set them apart.</source>
        <translation>Die Schicht wird mehrmals benutzt; hier hat jede Benutzung ihre eigene Kopie der Gewichte, und beim Training laufen sie auseinander.</translation>
    </message>
    <message>
        <source>The layer is Python code inside the file, which is never run.</source>
        <translation>Die Schicht ist Python-Code in der Datei, der nie ausgeführt wird.</translation>
    </message>
    <message>
        <source>The statistics of this normalisation are fixed; training does not renew them.</source>
        <translation>Die Statistik dieser Normalisierung steht fest; das Training erneuert sie nicht.</translation>
    </message>
    <message>
        <source>The file has no classifier; a fresh one for two classes stands at the end and has to be trained.</source>
        <translation>Die Datei hat keinen Klassifikator; am Ende steht ein frischer für zwei Klassen, der trainiert werden muss.</translation>
    </message>
    <message>
        <source>The network has %1 outputs; the first one is used.</source>
        <translation>Das Netz hat %1 Ausgaben; die erste wird benutzt.</translation>
    </message>
    <message>
        <source>The HDF5 file is not one of Keras: it has neither a model&apos;s configuration nor layers with weights.</source>
        <translation>Die HDF5-Datei ist nicht von Keras: Sie hat weder die Konfiguration eines Modells noch Schichten mit Gewichten.</translation>
    </message>
    <message>
        <source>The file is a zip archive, but not one of Keras: it has no %1.</source>
        <translation>Die Datei ist ein Zip-Archiv, aber keines von Keras: %1 fehlt.</translation>
    </message>
    <message>
        <source>The size of what comes into the layer %1 is not known.</source>
        <translation>Die Größe dessen, was in die Schicht %1 kommt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Single numbers are switched off in training, not whole channels.</source>
        <translation>Beim Training werden einzelne Zahlen abgeschaltet, nicht ganze Kanäle.</translation>
    </message>
    <message>
        <source>Training switches numbers off in another way here; results do not change.</source>
        <translation>Das Training schaltet hier Zahlen auf andere Weise ab; Ergebnisse ändern sich nicht.</translation>
    </message>
    <message>
        <source>The network has far more weights than its file has bytes.</source>
        <translation>Das Netz hat weit mehr Gewichte, als seine Datei Byte hat.</translation>
    </message>
    <message>
        <source>The constant has neither one number nor one for each channel.</source>
        <translation>Die Konstante hat weder eine Zahl noch eine für jeden Kanal.</translation>
    </message>
    <message>
        <source>What comes in is no picture (batch, height, width, channels).</source>
        <translation>Was ankommt, ist kein Bild (Stapel, Höhe, Breite, Kanäle).</translation>
    </message>
    <message>
        <source>A constant stands where a layer&apos;s output is expected.</source>
        <translation>Eine Konstante steht, wo die Ausgabe einer Schicht erwartet wird.</translation>
    </message>
    <message>
        <source>The weights do not fit what comes in.</source>
        <translation>Die Gewichte passen nicht zu dem, was ankommt.</translation>
    </message>
    <message>
        <source>The window or its stride is not possible.</source>
        <translation>Das Fenster oder seine Schrittweite ist nicht möglich.</translation>
    </message>
    <message>
        <source>-1 to 1 (MobileNet, Inception, Xception)</source>
        <translation>-1 bis 1 (MobileNet, Inception, Xception)</translation>
    </message>
    <message>
        <source>0 to 255 (the network scales pixels itself)</source>
        <translation>0 bis 255 (das Netz skaliert Pixel selbst)</translation>
    </message>
    <message>
        <source>0 to 1, minus ImageNet&apos;s mean, divided by its deviation</source>
        <translation>0 bis 1, minus Mittelwert von ImageNet, geteilt durch dessen Streuung</translation>
    </message>
    <message>
        <source>Blue first, 0 to 255, minus 104, 117, 123 (VGG, ResNet of Keras)</source>
        <translation>Blau zuerst, 0 bis 255, minus 104, 117, 123 (VGG, ResNet von Keras)</translation>
    </message>
    <message>
        <source>How large are the pictures? The network takes any size, but was trained with one.</source>
        <translation>Wie groß sind die Bilder? Das Netz nimmt jede Größe, wurde aber mit einer trainiert.</translation>
    </message>
    <message>
        <source>The numbers are rearranged in a way that Graft has no layer for.</source>
        <translation>Die Zahlen werden so umgeordnet, wie es keine Schicht von Graft kann.</translation>
    </message>
    <message>
        <source>The file places pixels at their corners while enlarging, Graft at their centres.</source>
        <translation>Die Datei setzt Pixel beim Vergrößern an ihre Ecken, Graft an ihre Mitten.</translation>
    </message>
    <message>
        <source>The network runs in a circle at %1.</source>
        <translation>Das Netz läuft bei %1 im Kreis.</translation>
    </message>
    <message>
        <source>Functions of the network call each other too deeply.</source>
        <translation>Funktionen des Netzes rufen einander zu tief auf.</translation>
    </message>
    <message>
        <source>The graph holds no weights: it is not frozen. Open the SavedModel folder or freeze it.</source>
        <translation>Der Graph enthält keine Gewichte: Er ist nicht eingefroren. Öffne den SavedModel-Ordner oder friere ihn ein.</translation>
    </message>
    <message>
        <source>Its weights are computed by other layers.</source>
        <translation>Seine Gewichte werden von anderen Schichten berechnet.</translation>
    </message>
    <message>
        <source>The model has no signature that says what it computes; save it with signatures.</source>
        <translation>Das Modell hat keine Signatur, die sagt, was es berechnet; speichere es mit Signaturen.</translation>
    </message>
    <message>
        <source>The list of variables is compressed, which is not supported.</source>
        <translation>Die Liste der Variablen ist komprimiert, was nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>Cannot read the variables in %1.</source>
        <translation>Die Variablen in %1 lassen sich nicht lesen.</translation>
    </message>
    <message>
        <source>The variable %1 is missing.</source>
        <translation>Die Variable %1 fehlt.</translation>
    </message>
    <message>
        <source>The variable %1 is stored in slices, which is not supported.</source>
        <translation>Die Variable %1 ist in Scheiben gespeichert, was nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>The variable %1 reaches beyond its file.</source>
        <translation>Die Variable %1 reicht über ihre Datei hinaus.</translation>
    </message>
    <message>
        <source>The variable %1 is damaged.</source>
        <translation>Die Variable %1 ist beschädigt.</translation>
    </message>
    <message>
        <source>A constant is of a type that is not supported.</source>
        <translation>Eine Konstante hat einen Typ, der nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>The file&apos;s constants would be much larger than the file.</source>
        <translation>Die Konstanten der Datei wären viel größer als die Datei.</translation>
    </message>
    <message>
        <source>The shape of a constant does not fit its bytes.</source>
        <translation>Die Form einer Konstante passt nicht zu ihren Bytes.</translation>
    </message>
    <message>
        <source>The weights lie behind the file&apos;s tables, which is not supported.</source>
        <translation>Die Gewichte liegen hinter den Tabellen der Datei, was nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>The file has version %1 of the format, not 3.</source>
        <translation>Die Datei hat Version %1 des Formats, nicht 3.</translation>
    </message>
    <message>
        <source>Tensor %1 is of a type that is not supported.</source>
        <translation>Tensor %1 hat einen Typ, der nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>The file computes with whole numbers, Graft with the floats they stand for: results differ by their rounding.</source>
        <translation>Die Datei rechnet mit ganzen Zahlen, Graft mit den Gleitkommazahlen dahinter: Ergebnisse weichen um deren Rundung ab.</translation>
    </message>
    <message>
        <source>%1 has no weights in %2 that could be removed.</source>
        <translation>%1 hat in %2 keine Gewichte, die entfernt werden könnten.</translation>
    </message>
    <message>
        <source>Cannot remove %1: %2</source>
        <translation>%1 lässt sich nicht entfernen: %2</translation>
    </message>
    <message>
        <source>The network cannot be exported yet: its new layers have learned nothing. Train it first</source>
        <translation>Das Netz lässt sich noch nicht exportieren: Seine neuen Schichten haben nichts gelernt. Zuerst trainieren</translation>
    </message>
    <message>
        <source>The code of %1 is not valid: %2.</source>
        <translation>Der Code von %1 ist nicht gültig: %2.</translation>
    </message>
    <message>
        <source>The exported network gives other scores (by up to %1); nothing was written.</source>
        <translation>Das exportierte Netz liefert andere Werte (um bis zu %1); es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>PyTorch code</source>
        <translation>PyTorch-Code</translation>
    </message>
    <message>
        <source>A folder with the network as a readable Python module, its weights and a script that loads them: for going on in Python.</source>
        <translation>Ein Ordner mit dem Netz als lesbarem Python-Modul, seinen Gewichten und einem Skript, das sie lädt: zum Weiterarbeiten in Python.</translation>
    </message>
    <message>
        <source>This build cannot write %1 files.</source>
        <translation>Dieser Bau kann keine %1-Dateien schreiben.</translation>
    </message>
    <message>
        <source>There is no run to write a script of; train the network first.</source>
        <translation>Es gibt keinen Lauf, für den ein Skript geschrieben werden könnte; zuerst das Netz trainieren.</translation>
    </message>
    <message>
        <source>Training script</source>
        <translation>Trainingsskript</translation>
    </message>
    <message>
        <source>A folder with a Python script that trains as the last run did, the network as code and the weights to start from.</source>
        <translation>Ein Ordner mit einem Python-Skript, das wie der letzte Lauf trainiert, dem Netz als Code und den Anfangsgewichten.</translation>
    </message>
    <message>
        <source>C++ example</source>
        <translation>C++-Beispiel</translation>
    </message>
    <message>
        <source>A folder with a small C++ program that prepares a picture and runs the network with LibTorch, and its CMakeLists.txt.</source>
        <translation>Ein Ordner mit einem kleinen C++-Programm, das ein Bild vorbereitet und das Netz mit LibTorch ausführt, samt CMakeLists.txt.</translation>
    </message>
    <message>
        <source>OpenCV example</source>
        <translation>OpenCV-Beispiel</translation>
    </message>
    <message>
        <source>A folder with programs in Python and C++ that run the network with OpenCV alone, and the network as ONNX.</source>
        <translation>Ein Ordner mit Programmen in Python und C++, die das Netz allein mit OpenCV ausführen, und dem Netz als ONNX.</translation>
    </message>
    <message>
        <source>Cannot create a folder for temporary files.</source>
        <translation>Es lässt sich kein Ordner für vorläufige Dateien anlegen.</translation>
    </message>
    <message>
        <source>The file does not read back as it was; nothing was written.</source>
        <translation>Die Datei liest sich nicht so zurück, wie sie war; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>safetensors</source>
        <translation>safetensors</translation>
    </message>
    <message>
        <source>The weights under PyTorch&apos;s names, with the network, the classes and the preparation of pictures in the file&apos;s metadata.</source>
        <translation>Die Gewichte unter den Namen von PyTorch, mit Netz, Klassen und Bildvorbereitung in den Metadaten der Datei.</translation>
    </message>
    <message>
        <source>As a model folder</source>
        <translation>Als Modellordner</translation>
    </message>
    <message>
        <source>Writes a folder of that name with a model card (README.md), config.json and labels.txt, as model hubs expect it.</source>
        <translation>Schreibt einen Ordner dieses Namens mit Modellkarte (README.md), config.json und labels.txt, wie Modellsammlungen es erwarten.</translation>
    </message>
    <message>
        <source>TorchScript</source>
        <translation>TorchScript</translation>
    </message>
    <message>
        <source>One file with network and weights that C++ (LibTorch) and Python load without any other code.</source>
        <translation>Eine Datei mit Netz und Gewichten, die C++ (LibTorch) und Python ohne weiteren Code laden.</translation>
    </message>
    <message>
        <source>Preparation inside</source>
        <translation>Vorbereitung enthalten</translation>
    </message>
    <message>
        <source>The file takes pixels from 0 to 255 in the order red, green, blue and normalises them itself; resizing stays outside.</source>
        <translation>Die Datei nimmt Pixel von 0 bis 255 in der Reihenfolge Rot, Grün, Blau und normalisiert sie selbst; das Skalieren bleibt außerhalb.</translation>
    </message>
    <message>
        <source>There is no Python on this computer.</source>
        <translation>Auf diesem Rechner gibt es kein Python.</translation>
    </message>
    <message>
        <source>Python took longer than %1 seconds.</source>
        <translation>Python brauchte länger als %1 Sekunden.</translation>
    </message>
    <message>
        <source>The Python on this computer has no PyTorch.</source>
        <translation>Das Python auf diesem Rechner hat kein PyTorch.</translation>
    </message>
    <message>
        <source>Python reports an error: %1</source>
        <translation>Python meldet einen Fehler: %1</translation>
    </message>
    <message>
        <source>The code was not run: %1</source>
        <translation>Der Code wurde nicht ausgeführt: %1</translation>
    </message>
    <message>
        <source>Random numbers (shuffling, fresh weights, dropout, variation) come from PyTorch&apos;s generator: a run is alike, but not equal number by number.</source>
        <translation>Zufallszahlen (Mischen, frische Gewichte, Dropout, Variation) kommen aus dem Generator von PyTorch: Ein Lauf gleicht dem aufgezeichneten, aber nicht Zahl für Zahl.</translation>
    </message>
    <message>
        <source>The split has the same shares, but draws other pictures.</source>
        <translation>Die Aufteilung hat dieselben Anteile, zieht aber andere Bilder.</translation>
    </message>
    <message>
        <source>The batch size was chosen by the memory there was; set BATCH_SIZE in the script.</source>
        <translation>Die Stapelgröße wurde nach dem vorhandenen Speicher gewählt; im Skript BATCH_SIZE setzen.</translation>
    </message>
    <message>
        <source>The layer-wise decay of the rate is left out.</source>
        <translation>Die schichtweise Abnahme der Rate entfällt.</translation>
    </message>
    <message>
        <source>Gradual unfreezing is left out: all layers with a factor learn from the start.</source>
        <translation>Das schrittweise Auftauen entfällt: Alle Schichten mit einem Faktor lernen von Anfang an.</translation>
    </message>
    <message>
        <source>The running average of the weights is left out.</source>
        <translation>Der laufende Mittelwert der Gewichte entfällt.</translation>
    </message>
    <message>
        <source>Everything is computed in 32-bit numbers.</source>
        <translation>Alles wird mit 32-Bit-Zahlen gerechnet.</translation>
    </message>
    <message>
        <source>Every epoch is validated.</source>
        <translation>Jede Epoche wird validiert.</translation>
    </message>
    <message>
        <source>There is no time limit.</source>
        <translation>Es gibt keine Zeitgrenze.</translation>
    </message>
    <message>
        <source>The variation &quot;%1&quot; is left out.</source>
        <translation>Die Variation „%1“ entfällt.</translation>
    </message>
    <message>
        <source>The network needs one input and one output to be exported.</source>
        <translation>Zum Exportieren braucht das Netz genau einen Eingang und einen Ausgang.</translation>
    </message>
    <message>
        <source>Layer %1 has the type %2, for which there is no PyTorch code.</source>
        <translation>Die Schicht %1 hat den Typ %2, für den es keinen PyTorch-Code gibt.</translation>
    </message>
    <message>
        <source>It has no forward(); Graft cannot tell what it computes.</source>
        <translation>Sie hat kein forward(); Graft kann nicht erkennen, was sie berechnet.</translation>
    </message>
    <message>
        <source>It takes %1 inputs; Graft opens networks that take one picture.</source>
        <translation>Das Netz nimmt %1 Eingaben; Graft öffnet Netze, die ein Bild nehmen.</translation>
    </message>
    <message>
        <source>Its result does not depend on the picture.</source>
        <translation>Das Ergebnis hängt nicht vom Bild ab.</translation>
    </message>
    <message>
        <source>Its program is nested too deeply.</source>
        <translation>Ihr Programm ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>Its program is too long.</source>
        <translation>Ihr Programm ist zu lang.</translation>
    </message>
    <message>
        <source>Its program calls a method of something that is no module.</source>
        <translation>Ihr Programm ruft eine Methode von etwas auf, das kein Modul ist.</translation>
    </message>
    <message>
        <source>Its program uses %1, which Graft cannot follow.</source>
        <translation>Ihr Programm benutzt %1; dem kann Graft nicht folgen.</translation>
    </message>
    <message>
        <source>How does the network want its pixels? The file does not say.</source>
        <translation>Wie möchte das Netz seine Pixel? Die Datei sagt es nicht.</translation>
    </message>
    <message>
        <source>0 to 1, with the mean and deviation of ImageNet</source>
        <translation>0 bis 1, mit Mittelwert und Abweichung von ImageNet</translation>
    </message>
    <message>
        <source>How large are the network&apos;s pictures? The file does not say.</source>
        <translation>Wie groß sind die Bilder des Netzes? Die Datei sagt es nicht.</translation>
    </message>
    <message>
        <source>Its program asks for too much memory.</source>
        <translation>Ihr Programm verlangt zu viel Speicher.</translation>
    </message>
    <message>
        <source>Its program ends with an error: %1</source>
        <translation>Ihr Programm endet mit einem Fehler: %1</translation>
    </message>
    <message>
        <source>Its program does not run for pictures of any usual size: %1</source>
        <translation>Ihr Programm läuft für Bilder keiner üblichen Größe: %1</translation>
    </message>
    <message>
        <source>Layer %1 has the type %2, which TorchScript cannot express.</source>
        <translation>Die Schicht %1 hat den Typ %2, den TorchScript nicht ausdrücken kann.</translation>
    </message>
    <message>
        <source>The auxiliary classifiers of the file are left out; only training from scratch needs them.</source>
        <translation>Die Hilfsklassifikatoren der Datei bleiben weg; nur Training von Grund auf braucht sie.</translation>
    </message>
    <message>
        <source>No weights of %1 are published that could be downloaded. Import a file that has them, or begin untrained.</source>
        <translation>Von %1 sind keine Gewichte zum Herunterladen veröffentlicht. Eine Datei importieren, die sie hat, oder untrainiert beginnen.</translation>
    </message>
</context>
<context>
    <name>graft::About</name>
    <message>
        <source>About Graft</source>
        <translation>Über Graft</translation>
    </message>
    <message>
        <source>Graft %1</source>
        <translation>Graft %1</translation>
    </message>
    <message>
        <source>Transfer learning you can see: take a trained network, give it a new last layer, teach it your own pictures.</source>
        <translation>Transferlernen zum Zusehen: Nehmen Sie ein trainiertes Netz, geben Sie ihm eine neue letzte Schicht und bringen Sie ihm Ihre Bilder bei.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer. Ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Built on</source>
        <translation>Baut auf</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Canvas: show the whole network</source>
        <translation>Zeichenfläche: ganzes Netz zeigen</translation>
    </message>
    <message>
        <source>Canvas: move the view</source>
        <extracomment>A mouse gesture on the canvas and what it does.</extracomment>
        <translation>Zeichenfläche: Ansicht verschieben</translation>
    </message>
    <message>
        <source>%1 and drag</source>
        <translation>%1 und ziehen</translation>
    </message>
    <message>
        <source>Canvas: enlarge and reduce</source>
        <translation>Zeichenfläche: vergrößern und verkleinern</translation>
    </message>
    <message>
        <source>mouse wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>Models: open the chosen one</source>
        <translation>Modelle: das gewählte öffnen</translation>
    </message>
    <message>
        <source>Canvas: fold or unfold the selected block</source>
        <translation>Schichtgraph: den ausgewählten Block zu- oder aufklappen</translation>
    </message>
</context>
<context>
    <name>graft::AnalysisModel</name>
    <message>
        <source>trainable</source>
        <translation>trainierbar</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>eingefroren</translation>
    </message>
    <message>
        <source>frozen, statistics adapt</source>
        <translation>eingefroren, Statistik passt sich an</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>Name of the layer</source>
        <translation>Name der Schicht</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Type, as PyTorch calls it</source>
        <translation>Typ, wie PyTorch ihn nennt</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Channels × height × width of what the layer passes on</source>
        <translation>Kanäle × Höhe × Breite dessen, was die Schicht weitergibt</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Tensors of the layer and their shapes</source>
        <translation>Tensoren der Schicht und ihre Formen</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensoren</translation>
    </message>
    <message>
        <source>Numbers that training can change</source>
        <translation>Zahlen, die das Training ändern kann</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Numbers that are measured in training, not learned</source>
        <translation>Zahlen, die beim Training gemessen und nicht gelernt werden</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Multiply-accumulate operations for one picture</source>
        <translation>Multiplikationen mit Addition für ein Bild</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>Rechenschritte</translation>
    </message>
    <message>
        <source>Memory of the layer&apos;s result for one picture</source>
        <translation>Speicher für das Ergebnis der Schicht bei einem Bild</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>How many pixels of the picture one position of the output depends on</source>
        <translation>Von wie vielen Pixeln des Bildes eine Stelle der Ausgabe abhängt</translation>
    </message>
    <message>
        <source>Sees, px</source>
        <translation>Sieht, px</translation>
    </message>
    <message>
        <source>What training does to the layer</source>
        <translation>Was das Training mit der Schicht macht</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
</context>
<context>
    <name>graft::AnalysisPanel</name>
    <message>
        <source>Save the table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV-Tabelle (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n Schicht</numerusform>
            <numerusform>%n Schichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n layer(s)</source>
        <translation>
            <numerusform>%1 von %n Schicht</numerusform>
            <numerusform>%1 von %n Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 parameters, %3 trainable · %4 multiply-adds · %5 of results</source>
        <extracomment>Totals: layers, parameters, trainable ones, multiply-adds, memory.</extracomment>
        <translation>%1 · %2 Parameter, %3 trainierbar · %4 Rechenschritte · %5 Ergebnisse</translation>
    </message>
    <message>
        <source>Search: conv, type:Conv2d kernel:3, params:&gt;1M</source>
        <translation>Suchen: conv, type:Conv2d kernel:3, params:&gt;1M</translation>
    </message>
    <message>
        <source>Search the table</source>
        <translation>Tabelle durchsuchen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies the selected rows, or all that are shown, for a spreadsheet.</source>
        <translation>Kopiert die ausgewählten Zeilen, sonst alle gezeigten, für eine Tabellenkalkulation.</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern …</translation>
    </message>
    <message>
        <source>Writes the whole table to a file that spreadsheets and scripts can read.</source>
        <translation>Schreibt die ganze Tabelle in eine Datei, die Tabellenkalkulationen und Skripte lesen können.</translation>
    </message>
    <message>
        <source>Analysis of all layers</source>
        <translation>Analyse aller Schichten</translation>
    </message>
</context>
<context>
    <name>graft::AugmentationDialog</name>
    <message>
        <source>Augmentation: %1</source>
        <translation>Augmentierung: %1</translation>
    </message>
    <message>
        <source>The pictures are being read.</source>
        <translation>Die Bilder werden gerade gelesen.</translation>
    </message>
    <message>
        <source>Here your own training pictures appear, as the network will see them.</source>
        <translation>Hier erscheinen die eigenen Trainingsbilder, so wie das Netz sie sehen wird.</translation>
    </message>
    <message>
        <source>Load sample pictures</source>
        <translation>Beispielbilder laden</translation>
    </message>
    <message>
        <source>Locked while a run is in progress.</source>
        <translation>Gesperrt, solange ein Lauf läuft.</translation>
    </message>
    <message>
        <source>Exactly what the network will see, at its size. Only training pictures are varied.</source>
        <translation>Genau das, was das Netz sehen wird, in seiner Größe. Nur Trainingsbilder werden verändert.</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>Augmentierung</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Leicht</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Stark</translation>
    </message>
    <message>
        <source>TrivialAugment</source>
        <translation>TrivialAugment</translation>
    </message>
    <message>
        <source>Own choice</source>
        <translation>Eigene Auswahl</translation>
    </message>
    <message>
        <source>A ready-made list to begin with. More variety helps small datasets, but takes longer.</source>
        <translation>Eine fertige Liste für den Anfang. Mehr Vielfalt hilft kleinen Datensätzen, braucht aber länger.</translation>
    </message>
    <message>
        <source>Reset ranges</source>
        <translation>Bereiche zurücksetzen</translation>
    </message>
    <message>
        <source>Every range and frequency as usual; what is switched on stays on.</source>
        <translation>Alle Bereiche und Häufigkeiten wie üblich; was an ist, bleibt an.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>Wird gezeichnet …</translation>
    </message>
    <message>
        <source>Another draw</source>
        <translation>Neu ziehen</translation>
    </message>
    <message>
        <source>The same pictures with other random numbers.</source>
        <translation>Dieselben Bilder mit anderen Zufallszahlen.</translation>
    </message>
    <message>
        <source>Other pictures</source>
        <translation>Andere Bilder</translation>
    </message>
    <message>
        <source>Other pictures of the training part.</source>
        <translation>Andere Bilder aus dem Trainingsteil.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>graft::AugmentationGrid</name>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Preview of the variants</source>
        <translation>Vorschau der Varianten</translation>
    </message>
    <message>
        <source>%1 pictures, each unchanged and in %2 variants</source>
        <translation>%1 Bilder, jedes unverändert und in %2 Varianten</translation>
    </message>
</context>
<context>
    <name>graft::AugmentationList</name>
    <message>
        <source>Add augmentation: %1</source>
        <translation>Augmentierung hinzufügen: %1</translation>
    </message>
    <message>
        <source>Remove augmentation: %1</source>
        <translation>Augmentierung entfernen: %1</translation>
    </message>
    <message>
        <source>Change augmentation: %1</source>
        <translation>Augmentierung ändern: %1</translation>
    </message>
    <message>
        <source>Reset ranges of augmentations</source>
        <translation>Bereiche der Augmentierungen zurücksetzen</translation>
    </message>
    <message>
        <source>Move augmentation: %1</source>
        <translation>Augmentierung verschieben: %1</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>how often</source>
        <translation>wie oft</translation>
    </message>
</context>
<context>
    <name>graft::AugmentationRow</name>
    <message>
        <source>Drag, or Alt+Up and Alt+Down, to change the order</source>
        <translation>Ziehen oder Alt+Auf und Alt+Ab ändert die Reihenfolge</translation>
    </message>
    <message>
        <source>Move: %1</source>
        <translation>Verschieben: %1</translation>
    </message>
    <message>
        <source>%1: from</source>
        <translation>%1: von</translation>
    </message>
    <message>
        <source>%1: to</source>
        <translation>%1: bis</translation>
    </message>
    <message>
        <source>The strength is drawn anew for every picture, evenly between these two.</source>
        <translation>Die Stärke wird für jedes Bild neu gezogen, gleichmäßig zwischen diesen beiden.</translation>
    </message>
    <message>
        <source>%1: how often</source>
        <translation>%1: wie oft</translation>
    </message>
    <message>
        <source>Share of the batches this happens to.</source>
        <translation>Anteil der Batches, denen das geschieht.</translation>
    </message>
    <message>
        <source>Share of the pictures this happens to.</source>
        <translation>Anteil der Bilder, denen das geschieht.</translation>
    </message>
    <message>
        <source>Back to the usual range</source>
        <translation>Zurück zum üblichen Bereich</translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <translation>Zurücksetzen: %1</translation>
    </message>
</context>
<context>
    <name>graft::BakeOffSetup</name>
    <message>
        <source>Reading pictures: %1 of %2</source>
        <translation>Bilder werden gelesen: %1 von %2</translation>
    </message>
    <message>
        <source>%1 (open)</source>
        <translation>%1 (offen)</translation>
    </message>
    <message>
        <source>%1 (weights missing)</source>
        <translation>%1 (Gewichte fehlen)</translation>
    </message>
    <message>
        <source>Folder with a subfolder for each class</source>
        <translation>Ordner mit einem Unterordner für jede Klasse</translation>
    </message>
    <message>
        <source>No pictures are chosen.</source>
        <translation>Es sind keine Bilder gewählt.</translation>
    </message>
    <message>
        <source>Reading pictures…</source>
        <translation>Bilder werden gelesen…</translation>
    </message>
    <message>
        <source>%1 classes, %2 pictures to learn from, %3 to validate with</source>
        <extracomment>Numbers of classes and pictures.</extracomment>
        <translation>%1 Klassen, %2 Bilder zum Lernen, %3 zum Validieren</translation>
    </message>
    <message>
        <source>Models without weights are listed but cannot take part. Put their files into %1, or download them.</source>
        <translation>Modelle ohne Gewichte werden aufgeführt, können aber nicht teilnehmen. Ihre Dateien nach %1 legen oder sie herunterladen.</translation>
    </message>
    <message>
        <source>Download what is missing (%1)</source>
        <translation>Fehlendes herunterladen (%1)</translation>
    </message>
    <message>
        <source>The open ones: %1</source>
        <translation>Die geöffneten: %1</translation>
    </message>
    <message>
        <source>The open ones (none are)</source>
        <translation>Die geöffneten (keine)</translation>
    </message>
    <message>
        <source>A folder</source>
        <translation>Ein Ordner</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Models that take part</source>
        <translation>Modelle, die teilnehmen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Garden flowers (sample)</source>
        <translation>Gartenblumen (Beispiel)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>How long each new last layer learns; quick, for features are computed once. Default 15.</source>
        <translation>Wie lange jede neue letzte Schicht lernt; schnell, denn Merkmale werden nur einmal berechnet. Vorgabe 15.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>First weights and order of the pictures; the same for all models. Another one shows how much is chance. Default 1.</source>
        <translation>Erste Gewichte und Reihenfolge der Bilder, für alle Modelle gleich. Ein anderer zeigt, wie viel Zufall ist. Vorgabe 1.</translation>
    </message>
</context>
<context>
    <name>graft::BakeOffTableModel</name>
    <message>
        <source>%1 to %2</source>
        <extracomment>From a share to another one: &quot;91.2 % to 95.0 %&quot;.</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>most accurate</source>
        <translation>am genauesten</translation>
    </message>
    <message>
        <source>nothing is better at this time</source>
        <translation>in dieser Zeit ist nichts besser</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures could not be read</source>
        <translation>
            <numerusform>%n Bild war nicht lesbar</numerusform>
            <numerusform>%n Bilder waren nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 right, best in epoch %3</source>
        <extracomment>Right answers of all.</extracomment>
        <translation>%1 von %2 richtig, am besten in Epoche %3</translation>
    </message>
    <message>
        <source>Share of the validation pictures that were recognised</source>
        <translation>Anteil der Validierungsbilder, die erkannt wurden</translation>
    </message>
    <message>
        <source>Where the true accuracy lies in 95 of 100 cases (Wilson); models whose intervals overlap are hardly different</source>
        <translation>Wo die wahre Genauigkeit in 95 von 100 Fällen liegt (Wilson); Modelle, deren Intervalle sich überschneiden, unterscheiden sich kaum</translation>
    </message>
    <message>
        <source>Prediction of one picture on this machine</source>
        <translation>Vorhersage für ein Bild auf diesem Rechner</translation>
    </message>
    <message>
        <source>All numbers of the network with its new last layer</source>
        <translation>Alle Zahlen des Netzes mit seiner neuen letzten Schicht</translation>
    </message>
    <message>
        <source>What its turn took</source>
        <translation>So lange hat es gedauert</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>ms per picture</source>
        <extracomment>Milliseconds for one picture.</extracomment>
        <translation>ms je Bild</translation>
    </message>
    <message>
        <source>Seconds spent</source>
        <translation>Sekunden gebraucht</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>graft::BakeOffView</name>
    <message>
        <source>Cancelled. The models that were finished are listed.</source>
        <translation>Abgebrochen. Die fertigen Modelle sind aufgeführt.</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>A network is being trained. Wait for its end: both would be slow.</source>
        <translation>Ein Netz wird gerade trainiert. Erst das Ende abwarten: Beides wäre langsam.</translation>
    </message>
    <message>
        <source>Tick at least one model.</source>
        <translation>Mindestens ein Modell ankreuzen.</translation>
    </message>
    <message>
        <source>Choose pictures.</source>
        <translation>Bilder wählen.</translation>
    </message>
    <message>
        <source>These pictures have none to validate with. Divide them on the page Data.</source>
        <translation>Von diesen Bildern sind keine zum Validieren da. Aufteilen lassen sie sich auf der Seite Daten.</translation>
    </message>
    <message>
        <source>Each model is frozen and gets a new last layer, which learns from your pictures. Split, seed and epochs are the same for all.</source>
        <translation>Jedes Modell wird eingefroren und bekommt eine neue letzte Schicht, die aus den eigenen Bildern lernt. Aufteilung, Startwert und Epochen sind für alle gleich.</translation>
    </message>
    <message>
        <source>Open the winner in the designer</source>
        <translation>Sieger im Designer öffnen</translation>
    </message>
    <message>
        <source>Open in the designer</source>
        <translation>Im Designer öffnen</translation>
    </message>
    <message>
        <source>open networks</source>
        <translation>offene Netze</translation>
    </message>
    <message>
        <source>%1 on your pictures (%2 to %3)
%4 ms per picture here, %5</source>
        <translation>%1 auf den eigenen Bildern (%2 bis %3)
%4 ms je Bild hier, %5</translation>
    </message>
    <message>
        <source>The table is in %1.</source>
        <translation>Die Tabelle steht in %1.</translation>
    </message>
    <message>
        <source>Back to the models</source>
        <translation>Zurück zu den Modellen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Several models, your pictures: this page will show which recognises them best, how quick and how large each is.</source>
        <translation>Mehrere Modelle, die eigenen Bilder: Hier steht dann, welches sie am besten erkennt, wie schnell und wie groß jedes ist.</translation>
    </message>
    <message>
        <source>Start the bake-off</source>
        <translation>Wettbewerb starten</translation>
    </message>
    <message>
        <source>The network with its new last layer for your classes and what it has learned, as another tab.</source>
        <translation>Das Netz mit seiner neuen letzten Schicht für die eigenen Klassen und dem, was sie gelernt hat, als weiterer Reiter.</translation>
    </message>
    <message>
        <source>Export the table…</source>
        <translation>Tabelle exportieren…</translation>
    </message>
    <message>
        <source>Writes all columns as CSV, for a spreadsheet.</source>
        <translation>Schreibt alle Spalten als CSV, für eine Tabellenkalkulation.</translation>
    </message>
    <message>
        <source>Result of the bake-off</source>
        <translation>Ergebnis des Wettbewerbs</translation>
    </message>
    <message>
        <source>Accuracy on your pictures and prediction time</source>
        <translation>Genauigkeit auf den eigenen Bildern und Vorhersagezeit</translation>
    </message>
    <message>
        <source>Accuracy on your pictures</source>
        <translation>Genauigkeit auf den eigenen Bildern</translation>
    </message>
    <message>
        <source>Milliseconds per picture on this machine (logarithmic)</source>
        <translation>Millisekunden je Bild auf diesem Rechner (logarithmisch)</translation>
    </message>
    <message>
        <source>Area: size of the network</source>
        <translation>Fläche: Größe des Netzes</translation>
    </message>
    <message>
        <source>nothing is better at this time</source>
        <translation>in dieser Zeit ist nichts besser</translation>
    </message>
</context>
<context>
    <name>graft::BillBar</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2 parameters change during training: the fewer, the faster, and the less data it takes.</source>
        <translation>%1 von %2 Parametern ändern sich beim Training: je weniger, desto schneller und mit desto weniger Daten geht es.</translation>
    </message>
    <message>
        <source>%1 parameters stay exactly as they are.</source>
        <translation>%1 Parameter bleiben genau, wie sie sind.</translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n Klasse</numerusform>
            <numerusform>%n Klassen</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>What the network answers with.</source>
        <translation>Womit das Netz antwortet.</translation>
    </message>
    <message>
        <source>Trainable parameters</source>
        <translation>Trainierbare Parameter</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Eingefroren</translation>
    </message>
    <message>
        <source>Memory per picture</source>
        <translation>Speicher je Bild</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Multiply-accumulate operations from a picture to its answer, for every picture in every epoch. The %1 before the frost line are paid once per picture.</source>
        <translation>Multiplikationen mit Addition vom Bild zur Antwort, für jedes Bild in jeder Epoche. Die %1 vor der Frostlinie fallen je Bild nur einmal an.</translation>
    </message>
    <message>
        <source>Multiply-accumulate operations from a picture to its answer, for every picture in every epoch.</source>
        <translation>Multiplikationen mit Addition vom Bild zur Antwort, für jedes Bild in jeder Epoche.</translation>
    </message>
    <message>
        <source>Multiply-accumulate operations to learn from a picture: gradients of trainable weights, and the way back to them. Frozen layers with nothing trainable before them cost nothing here.</source>
        <translation>Multiplikationen mit Addition, um aus einem Bild zu lernen: Gradienten der trainierbaren Gewichte und der Weg zurück zu ihnen. Eingefrorene Schichten, vor denen nichts trainierbar ist, kosten hier nichts.</translation>
    </message>
    <message>
        <source>Results of layers that training must keep for one picture, to learn from it; times the batch size.</source>
        <translation>Ergebnisse von Schichten, die das Training je Bild aufheben muss, um daraus zu lernen; mal Batchgröße.</translation>
    </message>
    <message>
        <source>Compared with nothing frozen: %1</source>
        <translation>Verglichen mit „nichts eingefroren“: %1</translation>
    </message>
    <message>
        <source>Measured as soon as the network can run.</source>
        <translation>Wird gemessen, sobald das Netz laufen kann.</translation>
    </message>
    <message>
        <source>Measured after the training: both would slow each other down.</source>
        <translation>Wird nach dem Training gemessen: beides würde sich gegenseitig bremsen.</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>wird gemessen …</translation>
    </message>
    <message>
        <source>A short dry run on this machine shows how long a picture takes in training.</source>
        <translation>Ein kurzer Probelauf auf diesem Rechner zeigt, wie lange ein Bild im Training braucht.</translation>
    </message>
    <message>
        <source>%1 per picture and epoch in training</source>
        <translation>%1 je Bild und Epoche im Training</translation>
    </message>
    <message>
        <source>Nothing learns: there is no training step to measure.</source>
        <translation>Nichts lernt: Es gibt keinen Trainingsschritt zu messen.</translation>
    </message>
    <message>
        <source>%1 once per picture for the frozen part</source>
        <translation>%1 einmal je Bild für den eingefrorenen Teil</translation>
    </message>
    <message>
        <source>%1 per picture for an answer</source>
        <translation>%1 je Bild für eine Antwort</translation>
    </message>
    <message numerus="yes">
        <source>Measured on this machine just now: %1, %n picture(s) at a time.</source>
        <translation>
            <numerusform>Eben auf diesem Rechner gemessen: %1, je %n Bild.</numerusform>
            <numerusform>Eben auf diesem Rechner gemessen: %1, je %n Bilder auf einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Forward MACs</source>
        <extracomment>MACs: multiply-accumulate operations</extracomment>
        <translation>MACs vorwärts</translation>
    </message>
    <message>
        <source>Backward MACs</source>
        <translation>MACs rückwärts</translation>
    </message>
    <message>
        <source>Time per picture</source>
        <translation>Zeit pro Bild</translation>
    </message>
    <message>
        <source>What training costs</source>
        <translation>Was das Training kostet</translation>
    </message>
</context>
<context>
    <name>graft::Breadcrumb</name>
    <message>
        <source>Place in the network</source>
        <translation>Ort im Netz</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Show the whole network</source>
        <translation>Das ganze Netz zeigen</translation>
    </message>
    <message>
        <source>Select %1 and show it</source>
        <translation>%1 auswählen und zeigen</translation>
    </message>
</context>
<context>
    <name>graft::CameraFeed</name>
    <message>
        <source>Cannot write %1. Choose another folder, or make room on the disk.</source>
        <translation>%1 kann nicht geschrieben werden. Einen anderen Ordner wählen oder Platz schaffen.</translation>
    </message>
</context>
<context>
    <name>graft::CameraPane</name>
    <message>
        <source>%1 pictures</source>
        <extracomment>Folder of pictures beside the project of that name.</extracomment>
        <translation>%1 Bilder</translation>
    </message>
    <message>
        <source>Folder for the pictures</source>
        <translation>Ordner für die Bilder</translation>
    </message>
    <message>
        <source>Class of the pictures</source>
        <translation>Klasse der Bilder</translation>
    </message>
    <message>
        <source>The class the next pictures are put into.</source>
        <translation>Die Klasse, in die die nächsten Bilder kommen.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>Was die Kamera sieht</translation>
    </message>
    <message>
        <source>Take picture</source>
        <translation>Bild aufnehmen</translation>
    </message>
    <message>
        <source>Space takes a picture; hold it for a burst.</source>
        <translation>Die Leertaste nimmt ein Bild auf, gehalten eine Serie.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) taken</source>
        <translation>
            <numerusform>%n Bild aufgenommen</numerusform>
            <numerusform>%n Bilder aufgenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Stored in %1</source>
        <translation>Gespeichert in %1</translation>
    </message>
    <message>
        <source>Change folder…</source>
        <translation>Ordner ändern…</translation>
    </message>
    <message>
        <source>There is no camera.</source>
        <translation>Es gibt keine Kamera.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>graft::CanvasToolbar</name>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>Verkleinern (-)</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>Show the network at its actual size (1)</source>
        <translation>Netz in Originalgröße zeigen (1)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Show the whole network (F)</source>
        <translation>Ganzes Netz zeigen (F)</translation>
    </message>
    <message>
        <source>View and freezing</source>
        <translation>Ansicht und Einfrieren</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>How much of the network is folded into blocks</source>
        <translation>Wie viel vom Netz zu Blöcken zugeklappt ist</translation>
    </message>
</context>
<context>
    <name>graft::ChartToolbar</name>
    <message>
        <source>By epoch</source>
        <translation>Nach Epoche</translation>
    </message>
    <message>
        <source>By iteration</source>
        <translation>Nach Iteration</translation>
    </message>
    <message>
        <source>By time</source>
        <translation>Nach Zeit</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>Waagerechte Achse</translation>
    </message>
    <message>
        <source>Epochs compare runs on the same pictures, iterations show single steps, time shows what is worth waiting for.</source>
        <translation>Epochen vergleichen Läufe mit denselben Bildern, Iterationen zeigen einzelne Schritte, die Zeit zeigt, worauf sich das Warten lohnt.</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>Averages the training curve over more batches, so that its direction shows; single batches stay as a faint line.</source>
        <translation>Mittelt die Trainingskurve über mehr Batches, damit ihre Richtung sichtbar wird; einzelne Batches bleiben als blasse Linie.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Loss on a logarithmic scale: small losses can be told apart (L).</source>
        <translation>Verlust auf logarithmischer Skala: Kleine Verluste lassen sich unterscheiden (L).</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Keep the newest points in view while the run goes on (Shift+F).</source>
        <translation>Die neuesten Punkte im Blick behalten, während der Lauf weitergeht (Umschalt+F).</translation>
    </message>
    <message>
        <source>Show the whole run (Home).</source>
        <translation>Den ganzen Lauf zeigen (Pos1).</translation>
    </message>
    <message>
        <source>Show the whole run</source>
        <translation>Den ganzen Lauf zeigen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export the charts…</source>
        <translation>Diagramme exportieren …</translation>
    </message>
    <message>
        <source>Export the numbers…</source>
        <translation>Zahlen exportieren …</translation>
    </message>
</context>
<context>
    <name>graft::ClassList</name>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
</context>
<context>
    <name>graft::ClassListModel</name>
    <message>
        <source>All classes</source>
        <translation>Alle Klassen</translation>
    </message>
    <message>
        <source>%1: %2 for training, %3 for validation, %4 for testing</source>
        <translation>%1: %2 zum Trainieren, %3 zum Validieren, %4 zum Testen</translation>
    </message>
</context>
<context>
    <name>graft::ClassPane</name>
    <message>
        <source>Merge into</source>
        <translation>Zusammenführen mit</translation>
    </message>
    <message>
        <source>Add pictures to %1</source>
        <translation>Bilder zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.bmp *.webp *.tif *.tiff);;All files (*)</source>
        <translation>Bilder (*.jpg *.jpeg *.png *.bmp *.webp *.tif *.tiff);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>A class has no pictures for training. The network cannot learn it.</source>
        <translation>Eine Klasse hat keine Bilder zum Trainieren. Das Netz kann sie nicht lernen.</translation>
    </message>
    <message>
        <source>All classes have about as many pictures.</source>
        <translation>Alle Klassen haben etwa gleich viele Bilder.</translation>
    </message>
    <message>
        <source>The largest class has %1 times the pictures of the smallest.</source>
        <translation>Die größte Klasse hat %1-mal so viele Bilder wie die kleinste.</translation>
    </message>
    <message>
        <source>Far apart, the network tends to say the large classes. Class weights in the training options make up for it, and so do more pictures of the small ones.</source>
        <translation>Bei großem Abstand neigt das Netz zu den großen Klassen. Klassengewichte in den Trainingsoptionen gleichen das aus, mehr Bilder der kleinen Klassen ebenso.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>New class</source>
        <translation>Neue Klasse</translation>
    </message>
    <message>
        <source>Name of the new class</source>
        <translation>Name der neuen Klasse</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Remove class</source>
        <translation>Klasse entfernen</translation>
    </message>
    <message>
        <source>Leaves all its pictures out. The files stay where they are.</source>
        <translation>Lässt alle ihre Bilder aus. Die Dateien bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Add pictures…</source>
        <translation>Bilder hinzufügen…</translation>
    </message>
    <message>
        <source>Take pictures with the camera…</source>
        <translation>Bilder mit der Kamera aufnehmen…</translation>
    </message>
</context>
<context>
    <name>graft::ClassifyPane</name>
    <message>
        <source>Choose an image…</source>
        <translation>Bild wählen…</translation>
    </message>
    <message>
        <source>Classify a picture of your own.</source>
        <translation>Ein eigenes Bild klassifizieren.</translation>
    </message>
    <message>
        <source>Shows: %1</source>
        <comment>class of a picture</comment>
        <translation>Zeigt: %1</translation>
    </message>
</context>
<context>
    <name>graft::CommandLine</name>
    <message>
        <source>unknown language %1; known are en, de, zh_CN</source>
        <translation>Unbekannte Sprache %1; bekannt sind en, de, zh_CN</translation>
    </message>
    <message>
        <source>a size is written like 1280x720, not %1</source>
        <translation>Eine Größe wird wie 1280x720 geschrieben, nicht %1</translation>
    </message>
    <message>
        <source>unknown page %1; known are models, designer, data, train, results</source>
        <translation>Unbekannte Seite %1; bekannt sind models, designer, data, train, results</translation>
    </message>
    <message>
        <source>Transfer learning you can see: take a trained network, give it a new last layer, teach it your own pictures.</source>
        <translation>Transferlernen zum Zusehen: Nehmen Sie ein trainiertes Netz, geben Sie ihm eine neue letzte Schicht und bringen Sie ihm Ihre Bilder bei.</translation>
    </message>
    <message>
        <source>A project, a weight file, a folder of pictures, or a picture.</source>
        <translation>Ein Projekt, eine Gewichtsdatei, ein Ordner mit Bildern oder ein Bild.</translation>
    </message>
    <message>
        <source>Opens the sample project.</source>
        <translation>Öffnet das Beispielprojekt.</translation>
    </message>
    <message>
        <source>Opens a page: models, designer, data, train, results.</source>
        <translation>Öffnet eine Seite: models, designer, data, train, results.</translation>
    </message>
    <message>
        <source>Speaks a language: en, de, zh_CN.</source>
        <translation>Stellt die Sprache ein: en, de, zh_CN.</translation>
    </message>
    <message>
        <source>Writes a picture of every page with the sample project, then ends.</source>
        <translation>Schreibt ein Bild jeder Seite mit dem Beispielprojekt und endet dann.</translation>
    </message>
    <message>
        <source>Languages of the pictures, separated by commas.</source>
        <translation>Sprachen der Bilder, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Size of the pictures; may be given more than once.</source>
        <translation>Größe der Bilder; darf mehrfach angegeben werden.</translation>
    </message>
    <message>
        <source>Epochs of training before the pictures.</source>
        <translation>Trainingsepochen vor den Bildern.</translation>
    </message>
</context>
<context>
    <name>graft::ConfusionView</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>Arrow keys move between the cells</source>
        <translation>Die Pfeiltasten bewegen zwischen den Zellen</translation>
    </message>
    <message>
        <source>%1 taken for %2: %3 of %4 (%5)</source>
        <comment>true class, predicted class, numbers, share</comment>
        <translation>%1 für %2 gehalten: %3 von %4 (%5)</translation>
    </message>
    <message>
        <source>What the network says</source>
        <translation>Was das Netz sagt</translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation>Was das Bild zeigt</translation>
    </message>
</context>
<context>
    <name>graft::DataDoctorPane</name>
    <message>
        <source>Looking at every picture…</source>
        <translation>Jedes Bild wird angesehen…</translation>
    </message>
    <message>
        <source>Finds files that cannot be read, duplicates, pictures that are in training and in validation, contradicting labels and more.</source>
        <translation>Findet unlesbare Dateien, Duplikate, Bilder in Training und Validierung zugleich, widersprüchliche Klassen und mehr.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) examined. Nothing is wrong with them.</source>
        <translation>
            <numerusform>%n Bild geprüft. Es ist in Ordnung.</numerusform>
            <numerusform>%n Bilder geprüft. Alle sind in Ordnung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) examined.</source>
        <translation>
            <numerusform>%n Bild geprüft.</numerusform>
            <numerusform>%n Bilder geprüft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s):</source>
        <translation>
            <numerusform>%n Befund:</numerusform>
            <numerusform>%n Befunde:</numerusform>
        </translation>
    </message>
    <message>
        <source>The next training weighs the classes by their numbers of pictures.</source>
        <translation>Das nächste Training gewichtet die Klassen nach ihrer Bilderzahl.</translation>
    </message>
    <message>
        <source>Looking at picture %1 of %2</source>
        <translation>Bild %1 von %2 wird angesehen</translation>
    </message>
    <message>
        <source>The data changed since. Examine them again to see what is left.</source>
        <translation>Die Daten haben sich seither geändert. Eine erneute Prüfung zeigt, was noch übrig ist.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Examine again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Examine</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Opens every picture once. Nothing is changed.</source>
        <translation>Öffnet jedes Bild einmal. Es wird nichts verändert.</translation>
    </message>
    <message>
        <source>Progress of the examination</source>
        <translation>Fortschritt der Prüfung</translation>
    </message>
</context>
<context>
    <name>graft::DataPage</name>
    <message>
        <source>Import images</source>
        <translation>Bilder importieren</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Anderen Ordner wählen…</translation>
    </message>
    <message>
        <source>Looking through the pictures: %1</source>
        <translation>Bilder werden durchgesehen: %1</translation>
    </message>
    <message>
        <source>Looking through the pictures…</source>
        <translation>Bilder werden durchgesehen…</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>The pictures your network learns from</source>
        <translation>Die Bilder, aus denen Ihr Netz lernt</translation>
    </message>
    <message>
        <source>Import images…</source>
        <translation>Bilder importieren…</translation>
    </message>
    <message>
        <source>Use Garden flowers</source>
        <translation>„Gartenblumen“ verwenden</translation>
    </message>
    <message>
        <source>450 drawn pictures of five species: everything can be tried without own data.</source>
        <translation>450 gezeichnete Bilder von fünf Arten: So lässt sich alles ohne eigene Daten ausprobieren.</translation>
    </message>
    <message>
        <source>Your pictures belong here: a folder with one folder for each class. Drop it on this page.</source>
        <translation>Hierher gehören Ihre Bilder: ein Ordner mit einem Unterordner je Klasse. Ziehen Sie ihn auf diese Seite.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Import progress</source>
        <translation>Fortschritt des Imports</translation>
    </message>
    <message>
        <source>The pictures changed since they were last used for training. Results of earlier runs may no longer hold for them.</source>
        <translation>Die Bilder haben sich seit dem letzten Training geändert. Ergebnisse früherer Läufe gelten für sie womöglich nicht mehr.</translation>
    </message>
    <message>
        <source>There is a class %1 already. Put the pictures of %2 into it?</source>
        <translation>Es gibt schon eine Klasse %1. Die Bilder von %2 dort einordnen?</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message numerus="yes">
        <source>Add %n picture(s) to %1?</source>
        <translation>
            <numerusform>%n Bild zu %1 hinzufügen?</numerusform>
            <numerusform>%n Bilder zu %1 hinzufügen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are no pictures and were passed over.</source>
        <translation>
            <numerusform>%n Datei ist kein Bild und wurde übergangen.</numerusform>
            <numerusform>%n Dateien sind keine Bilder und wurden übergangen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import pictures first. The camera adds to their classes.</source>
        <translation>Zuerst Bilder importieren. Die Kamera ergänzt deren Klassen.</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Examination (%1)</source>
        <translation>Prüfung (%1)</translation>
    </message>
    <message>
        <source>Drop one folder, zip archive or table (CSV, TSV) here to import it. Drop pictures on a class to add them to it.</source>
        <translation>Einen Ordner, ein Zip-Archiv oder eine Tabelle (CSV, TSV) hier ablegen, um sie zu importieren. Auf einer Klasse abgelegte Bilder kommen zu ihr hinzu.</translation>
    </message>
    <message>
        <source>Choose a folder that holds one folder of pictures for each class, a zip archive of such folders, or a table of files and labels.</source>
        <translation>Einen Ordner mit je einem Bilderordner pro Klasse wählen, ein Zip-Archiv solcher Ordner oder eine Tabelle von Dateien und Klassen.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Let go to import it. On a class it adds the pictures to that class.</source>
        <translation>Loslassen, um zu importieren. Über einer Klasse kommen die Bilder zu dieser Klasse.</translation>
    </message>
</context>
<context>
    <name>graft::DatasetActions</name>
    <message numerus="yes">
        <source>Relabel %n picture(s) to %1</source>
        <translation>
            <numerusform>%n Bild der Klasse %1 zuordnen</numerusform>
            <numerusform>%n Bilder der Klasse %1 zuordnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n picture(s) to training</source>
        <translation>
            <numerusform>%n Bild zum Training verschieben</numerusform>
            <numerusform>%n Bilder zum Training verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n picture(s) to validation</source>
        <translation>
            <numerusform>%n Bild zur Validierung verschieben</numerusform>
            <numerusform>%n Bilder zur Validierung verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n picture(s) to test</source>
        <translation>
            <numerusform>%n Bild zum Test verschieben</numerusform>
            <numerusform>%n Bilder zum Test verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exclude %n picture(s)</source>
        <translation>
            <numerusform>%n Bild ausschließen</numerusform>
            <numerusform>%n Bilder ausschließen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Include %n picture(s)</source>
        <translation>
            <numerusform>%n Bild wieder aufnehmen</numerusform>
            <numerusform>%n Bilder wieder aufnehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n picture(s) as imported</source>
        <translation>
            <numerusform>%n Bild wie importiert wiederherstellen</numerusform>
            <numerusform>%n Bilder wie importiert wiederherstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge %1 into %2</source>
        <translation>%1 mit %2 zusammenführen</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>%1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>A class cannot be called &quot;%1&quot;. Choose a name without slashes.</source>
        <translation>Eine Klasse kann nicht &quot;%1&quot; heißen. Ein Name ohne Schrägstriche geht.</translation>
    </message>
    <message>
        <source>There is a class %1 already.</source>
        <translation>Es gibt schon eine Klasse %1.</translation>
    </message>
    <message>
        <source>Add class %1</source>
        <translation>Klasse %1 anlegen</translation>
    </message>
    <message>
        <source>Remove class %1</source>
        <translation>Klasse %1 entfernen</translation>
    </message>
    <message>
        <source>Only files on this computer can be added. Save pictures of a web page first.</source>
        <translation>Nur Dateien auf diesem Rechner können hinzugefügt werden. Bilder einer Webseite vorher speichern.</translation>
    </message>
    <message>
        <source>None of these files is a picture that can be read (JPEG, PNG, BMP, WebP, TIFF).</source>
        <translation>Keine dieser Dateien ist ein lesbares Bild (JPEG, PNG, BMP, WebP, TIFF).</translation>
    </message>
    <message numerus="yes">
        <source>Add %n picture(s) to %1</source>
        <translation>
            <numerusform>%n Bild zu %1 hinzufügen</numerusform>
            <numerusform>%n Bilder zu %1 hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Exclude pictures the examination found</source>
        <translation>Von der Prüfung gefundene Bilder ausschließen</translation>
    </message>
</context>
<context>
    <name>graft::DatasetEntries</name>
    <message>
        <source>Garden flowers</source>
        <translation>Gartenblumen</translation>
    </message>
    <message>
        <source>Garden flower %1</source>
        <translation>Gartenblume %1</translation>
    </message>
</context>
<context>
    <name>graft::DatasetFacts</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Tells whether the pictures changed since a run was recorded.</source>
        <translation>Zeigt, ob sich die Bilder seit der Aufzeichnung eines Laufs geändert haben.</translation>
    </message>
    <message>
        <source>Files that were left out</source>
        <translation>Ausgelassene Dateien</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n Klasse</numerusform>
            <numerusform>%n Klassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Every file could be used.</source>
        <translation>Alle Dateien sind verwendbar.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) or folder(s) left out:</source>
        <translation>
            <numerusform>%n Datei oder Ordner ausgelassen:</numerusform>
            <numerusform>%n Dateien oder Ordner ausgelassen:</numerusform>
        </translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Pictures for training, for validation and for testing.</source>
        <translation>Bilder zum Trainieren, zum Validieren und zum Testen.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgeschlossen</translation>
    </message>
    <message>
        <source>Pictures you excluded. Their files stay where they are.</source>
        <translation>Selbst ausgeschlossene Bilder. Ihre Dateien bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Files left out</source>
        <translation>Ausgelassene Dateien</translation>
    </message>
</context>
<context>
    <name>graft::DesignerPage</name>
    <message numerus="yes">
        <source>%1 · %n layer(s)</source>
        <translation>
            <numerusform>%1 · %n Schicht</numerusform>
            <numerusform>%1 · %n Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Designer</source>
        <translation>Designer</translation>
    </message>
    <message>
        <source>Replace last layers</source>
        <translation>Letzte Schichten ersetzen</translation>
    </message>
    <message>
        <source>Makes the network learn your classes instead of the ones it knows.</source>
        <translation>Lässt das Netz Ihre Klassen lernen statt derer, die es kennt.</translation>
    </message>
    <message>
        <source>Here you see a network layer by layer and decide which parts learn anew.</source>
        <translation>Hier sehen Sie ein Netz Schicht für Schicht und entscheiden, welche Teile neu lernen.</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>Beispielprojekt öffnen</translation>
    </message>
    <message>
        <source>Show or hide the list of layers</source>
        <translation>Liste der Schichten ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show or hide the inspector</source>
        <translation>Inspektor ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Show or hide the table of all layers with their sizes and costs</source>
        <translation>Tabelle aller Schichten mit Größen und Kosten zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Find layers</source>
        <translation>Schichten suchen</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>To where one looked before, as in a browser.</extracomment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Back to where you looked before (Alt+Left)</source>
        <translation>Zurück zur vorigen Stelle (Alt+Links)</translation>
    </message>
    <message>
        <source>Forward again (Alt+Right)</source>
        <translation>Wieder vorwärts (Alt+Rechts)</translation>
    </message>
    <message>
        <source>Cut here and attach new last layers</source>
        <translation>Hier abschneiden und neue letzte Schichten ansetzen</translation>
    </message>
    <message>
        <source>or start a new network</source>
        <translation>oder ein neues Netz beginnen</translation>
    </message>
    <message>
        <source>Compare networks…</source>
        <translation>Netze vergleichen …</translation>
    </message>
    <message>
        <source>Shows this network beside another one and what differs (Ctrl+Shift+D)</source>
        <translation>Zeigt dieses Netz neben einem anderen und was sich unterscheidet (Strg+Umschalt+D)</translation>
    </message>
    <message>
        <source>Export graph…</source>
        <translation>Graph exportieren …</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>PDF page (*.pdf)</source>
        <translation>PDF-Seite (*.pdf)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>PNG picture, twice as large (*.png)</source>
        <translation>PNG-Bild, doppelt so groß (*.png)</translation>
    </message>
    <message>
        <source>PNG picture, four times as large (*.png)</source>
        <translation>PNG-Bild, viermal so groß (*.png)</translation>
    </message>
    <message>
        <source>PNG picture, twice as large, transparent (*.png)</source>
        <translation>PNG-Bild, doppelt so groß, durchsichtig (*.png)</translation>
    </message>
    <message>
        <source>Graphviz graph (*.dot *.gv)</source>
        <translation>Graphviz-Graph (*.dot *.gv)</translation>
    </message>
    <message>
        <source>Export the graph</source>
        <translation>Graph exportieren</translation>
    </message>
    <message>
        <source>The network was drawn at %1 of the size asked for, so that programs can open %2.</source>
        <translation>Das Netz wurde auf %1 der gewünschten Größe gezeichnet, damit Programme %2 öffnen können.</translation>
    </message>
    <message>
        <source>The graph is in %1.</source>
        <translation>Der Graph steht in %1.</translation>
    </message>
    <message>
        <source>Print the graph</source>
        <translation>Graph drucken</translation>
    </message>
</context>
<context>
    <name>graft::DifferenceTree</name>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>trainable</source>
        <translation>trainierbar</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>eingefroren</translation>
    </message>
    <message>
        <source>frozen, statistics adapt</source>
        <translation>eingefroren, Statistik passt sich an</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>A change: what, value before, value after.</extracomment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Learning-rate factor</source>
        <translation>Faktor der Lernrate</translation>
    </message>
    <message>
        <source>New weights</source>
        <translation>Neue Gewichte</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>layer, added</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <comment>layer, its type, what happened</comment>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <source>The networks are the same, layer by layer.</source>
        <translation>Die Netze sind gleich, Schicht für Schicht.</translation>
    </message>
    <message>
        <source>%1 added, %2 removed, %3 changed (%4 of them frozen in one only), %5 the same</source>
        <translation>%1 hinzugefügt, %2 entfernt, %3 geändert (davon %4 nur in einem eingefroren), %5 gleich</translation>
    </message>
</context>
<context>
    <name>graft::DoctorPane</name>
    <message>
        <source>Changes the options; one step to undo.</source>
        <translation>Ändert die Optionen; ein Schritt zum Rückgängigmachen.</translation>
    </message>
    <message>
        <source>Changes the run in progress, and the options for the next one.</source>
        <translation>Ändert den laufenden Lauf und die Optionen für den nächsten.</translation>
    </message>
    <message>
        <source>Changes the options for the next run; the run in progress keeps its own.</source>
        <translation>Ändert die Optionen für den nächsten Lauf; der laufende behält seine.</translation>
    </message>
    <message>
        <source>Show the layer</source>
        <translation>Schicht zeigen</translation>
    </message>
    <message>
        <source>Show the pictures</source>
        <translation>Bilder zeigen</translation>
    </message>
    <message>
        <source>Nothing conspicuous so far.</source>
        <translation>Bisher nichts Auffälliges.</translation>
    </message>
    <message>
        <source>Watches a run for signs of trouble and says what helps.</source>
        <translation>Achtet bei einem Lauf auf Anzeichen von Problemen und sagt, was hilft.</translation>
    </message>
    <message>
        <source>Training doctor</source>
        <translation>Trainingsarzt</translation>
    </message>
</context>
<context>
    <name>graft::DocumentController</name>
    <message>
        <source>A training is running. Stop it before the network is replaced.</source>
        <translation>Ein Training läuft. Beenden Sie es, bevor das Netz ersetzt wird.</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Save the changes of %1?</source>
        <translation>Änderungen an %1 speichern?</translation>
    </message>
    <message>
        <source>Without saving, everything since the last time is lost.</source>
        <translation>Ohne Speichern geht alles seit dem letzten Mal verloren.</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>Projekt speichern</translation>
    </message>
    <message>
        <source>Graft projects (*.graft)</source>
        <translation>Graft-Projekte (*.graft)</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>%1 wird gespeichert</translation>
    </message>
</context>
<context>
    <name>graft::DownloadList</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>paused, %1</source>
        <translation>angehalten, %1</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>Goes on where it stopped.</source>
        <translation>Setzt dort fort, wo es aufgehört hat.</translation>
    </message>
    <message>
        <source>Pauses the download; what has come stays on disk, also after the program ends.</source>
        <translation>Hält den Download an; was da ist, bleibt auf der Platte, auch nach dem Ende des Programms.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Cancels the download and deletes what has come.</source>
        <translation>Bricht ab und löscht, was schon da ist.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
</context>
<context>
    <name>graft::DropZone</name>
    <message>
        <source>Drop an image to classify it</source>
        <translation>Bild hier ablegen, um es zu klassifizieren</translation>
    </message>
    <message>
        <source>or paste a copied file</source>
        <translation>oder eine kopierte Datei einfügen</translation>
    </message>
</context>
<context>
    <name>graft::EditActions</name>
    <message>
        <source>Align</source>
        <translation>Ausrichten</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Takes the layers away and joins what came before to what follows, where that fits.</source>
        <translation>Entfernt die Schichten und verbindet, was davor war, mit dem, was folgt, wo das passt.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Insert layer…</source>
        <translation>Schicht einfügen …</translation>
    </message>
    <message>
        <source>Opens a list of layer types at the pointer; type to search.</source>
        <translation>Öffnet am Mauszeiger eine Liste der Schichttypen; Tippen sucht darin.</translation>
    </message>
    <message>
        <source>Left edges</source>
        <translation>Linke Kanten</translation>
    </message>
    <message>
        <source>Centres</source>
        <translation>Mitten waagerecht</translation>
    </message>
    <message>
        <source>Right edges</source>
        <translation>Rechte Kanten</translation>
    </message>
    <message>
        <source>Top edges</source>
        <translation>Obere Kanten</translation>
    </message>
    <message>
        <source>Middles</source>
        <translation>Mitten senkrecht</translation>
    </message>
    <message>
        <source>Bottom edges</source>
        <translation>Untere Kanten</translation>
    </message>
    <message>
        <source>Spread across</source>
        <translation>Waagerecht verteilen</translation>
    </message>
    <message>
        <source>Spread down</source>
        <translation>Senkrecht verteilen</translation>
    </message>
</context>
<context>
    <name>graft::ErrorText</name>
    <message>
        <source>%1: %2</source>
        <extracomment>An error and what caused it.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 T</source>
        <extracomment>Short forms of large numbers: thousands, millions, billions, trillions.</extracomment>
        <translation>%1&#xa0;Bio.</translation>
    </message>
    <message>
        <source>%1 G</source>
        <translation>%1&#xa0;Mrd.</translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation>%1&#xa0;Mio.</translation>
    </message>
    <message>
        <source>%1 k</source>
        <translation>%1&#xa0;Tsd.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A percentage with the number in place of %1.</extracomment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message numerus="yes">
        <source>CPU, %n thread(s)</source>
        <translation>
            <numerusform>CPU, %n Thread</numerusform>
            <numerusform>CPU, %n Threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::Examination</name>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Abgeschnitten</translation>
    </message>
    <message>
        <source>Wrong file extension</source>
        <translation>Falsche Dateiendung</translation>
    </message>
    <message>
        <source>Very narrow</source>
        <translation>Sehr schmal</translation>
    </message>
    <message>
        <source>Unusual size</source>
        <translation>Ungewöhnliche Größe</translation>
    </message>
    <message>
        <source>Other colours</source>
        <translation>Andere Farben</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplikat</translation>
    </message>
    <message>
        <source>Nearly the same</source>
        <translation>Fast gleich</translation>
    </message>
    <message>
        <source>In training and validation</source>
        <translation>In Training und Validierung</translation>
    </message>
    <message>
        <source>Two labels</source>
        <translation>Zwei Klassen</translation>
    </message>
    <message>
        <source>Empty class</source>
        <translation>Leere Klasse</translation>
    </message>
    <message>
        <source>Hidden class</source>
        <translation>Versteckte Klasse</translation>
    </message>
    <message>
        <source>Few pictures</source>
        <translation>Wenige Bilder</translation>
    </message>
    <message>
        <source>Out of balance</source>
        <translation>Unausgewogen</translation>
    </message>
    <message>
        <source>Exclude them</source>
        <translation>Ausschließen</translation>
    </message>
    <message>
        <source>Keep one of each</source>
        <translation>Je eines behalten</translation>
    </message>
    <message>
        <source>Exclude the copies</source>
        <translation>Kopien ausschließen</translation>
    </message>
    <message>
        <source>Remove the class</source>
        <translation>Klasse entfernen</translation>
    </message>
    <message>
        <source>Train with class weights</source>
        <translation>Mit Klassengewichten trainieren</translation>
    </message>
</context>
<context>
    <name>graft::ExchangeController</name>
    <message>
        <source>%1 is open, but Graft has no layer for %2 of its operators. They are kept with their weights; a network cannot run through them.</source>
        <translation>%1 ist offen, aber für %2 seiner Operatoren hat Graft keine Schicht. Sie bleiben mit ihren Gewichten erhalten; rechnen kann das Netz durch sie nicht.</translation>
    </message>
    <message>
        <source>%1 is open: %2 operators compute the same, %3 nearly the same.</source>
        <translation>%1 ist offen: %2 Operatoren rechnen gleich, %3 fast gleich.</translation>
    </message>
    <message>
        <source>%1 is open: all %2 operators compute the same.</source>
        <translation>%1 ist offen: Alle %2 Operatoren rechnen gleich.</translation>
    </message>
</context>
<context>
    <name>graft::ExportDialog</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>This format measures the ranges of numbers on pictures. Import yours on the page Data first.</source>
        <translation>Dieses Format misst Wertebereiche an Bildern. Zuerst auf der Seite Daten eigene Bilder importieren.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>Ranges are measured on the training part of %1 (%2), the accuracy before and after on its validation part.</source>
        <translation>Wertebereiche werden am Trainingsteil von %1 (%2) gemessen, die Genauigkeit vorher und nachher am Validierungsteil.</translation>
    </message>
    <message>
        <source>The folder exists; files of the same names are replaced.</source>
        <translation>Der Ordner ist vorhanden; gleichnamige Dateien werden ersetzt.</translation>
    </message>
    <message>
        <source>The file exists and will be replaced.</source>
        <translation>Die Datei ist vorhanden und wird ersetzt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Writing and checking…</source>
        <translation>Schreiben und prüfen …</translation>
    </message>
    <message>
        <source>The network is exported</source>
        <translation>Das Netz ist exportiert</translation>
    </message>
    <message>
        <source>Folder for the export</source>
        <translation>Ordner für den Export</translation>
    </message>
    <message>
        <source>Export the network</source>
        <translation>Netz exportieren</translation>
    </message>
    <message>
        <source>The export was cancelled; what was there before is untouched.</source>
        <translation>Der Export wurde abgebrochen; was vorher da war, ist unverändert.</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formate</translation>
    </message>
    <message>
        <source>Pictures to measure on</source>
        <translation>Bilder zum Messen</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Export again…</source>
        <translation>Noch einmal exportieren …</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Writes the network, reads it back and compares the numbers before the file gets its name.</source>
        <translation>Schreibt das Netz, liest es zurück und vergleicht die Zahlen, bevor die Datei ihren Namen bekommt.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>More give steadier ranges but take longer; 256 are enough for most networks.</source>
        <translation>Mehr Bilder geben verlässlichere Bereiche, dauern aber länger; 256 reichen für die meisten Netze.</translation>
    </message>
</context>
<context>
    <name>graft::ExportReportPane</name>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A file and its size: &quot;net.onnx (4.7 MiB)&quot;.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>%1: passed, largest difference %2 of %3 allowed.</source>
        <translation>%1: bestanden, größter Unterschied %2 von erlaubten %3.</translation>
    </message>
    <message>
        <source>%1: passed.</source>
        <translation>%1: bestanden.</translation>
    </message>
    <message>
        <source>%1: another class comes first; largest difference %2 of %3 allowed.</source>
        <translation>%1: Eine andere Klasse liegt vorn; größter Unterschied %2 von erlaubten %3.</translation>
    </message>
    <message>
        <source>%1: not passed, largest difference %2 of %3 allowed.</source>
        <translation>%1: nicht bestanden, größter Unterschied %2 von erlaubten %3.</translation>
    </message>
    <message>
        <source>%1: not made.</source>
        <translation>%1: nicht durchgeführt.</translation>
    </message>
    <message>
        <source>Accuracy on the validation part</source>
        <translation>Genauigkeit auf dem Validierungsteil</translation>
    </message>
    <message>
        <source>%1 before, %2 after.</source>
        <translation>%1 vorher, %2 nachher.</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>%1: passed, largest difference %2.</source>
        <translation>%1: bestanden, größter Unterschied %2.</translation>
    </message>
</context>
<context>
    <name>graft::FindBar</name>
    <message>
        <source>No layer matches</source>
        <translation>Keine Schicht passt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>Find layers: conv, type:Conv2d, kernel:3</source>
        <translation>Schichten suchen: conv, type:Conv2d, kernel:3</translation>
    </message>
    <message>
        <source>Find layers</source>
        <translation>Schichten suchen</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>Voriger Treffer (Umschalt+Eingabetaste)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>Nächster Treffer (Eingabetaste)</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Suche schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>graft::FindingCard</name>
    <message>
        <source>Show pictures</source>
        <translation>Bilder zeigen</translation>
    </message>
</context>
<context>
    <name>graft::FoldActions</name>
    <message>
        <source>Blocks like %1</source>
        <translation>Blöcke wie %1</translation>
    </message>
    <message>
        <source>Every layer</source>
        <translation>Jede Schicht</translation>
    </message>
    <message>
        <source>Unfold block</source>
        <translation>Block aufklappen</translation>
    </message>
    <message>
        <source>Fold block</source>
        <translation>Block zuklappen</translation>
    </message>
    <message>
        <source>Shows the layers of a block as one box, or one by one.</source>
        <translation>Zeigt die Schichten eines Blocks als einen Kasten oder einzeln.</translation>
    </message>
    <message>
        <source>Fold all blocks</source>
        <translation>Alle Blöcke zuklappen</translation>
    </message>
    <message>
        <source>Shows the outermost blocks as one box each: the whole network at a glance.</source>
        <translation>Zeigt jeden äußersten Block als einen Kasten: das ganze Netz auf einen Blick.</translation>
    </message>
    <message>
        <source>Unfold all blocks</source>
        <translation>Alle Blöcke aufklappen</translation>
    </message>
    <message>
        <source>Shows every layer.</source>
        <translation>Zeigt jede Schicht.</translation>
    </message>
    <message>
        <source>Fit selection</source>
        <translation>Auswahl einpassen</translation>
    </message>
    <message>
        <source>Shows what is selected as large as it fits (Shift+F)</source>
        <translation>Zeigt die Auswahl so groß, wie es passt (Umschalt+F)</translation>
    </message>
</context>
<context>
    <name>graft::FrostLine</name>
    <message>
        <source>Frost line</source>
        <translation>Frostlinie</translation>
    </message>
    <message>
        <source>%1 of %2 parameters</source>
        <translation>%1 von %2 Parametern</translation>
    </message>
    <message numerus="yes">
        <source>%n more layer(s) frozen elsewhere</source>
        <translation>
            <numerusform>%n weitere Schicht anderswo eingefroren</numerusform>
            <numerusform>%n weitere Schichten anderswo eingefroren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) frozen</source>
        <translation>
            <numerusform>%n Schicht eingefroren</numerusform>
            <numerusform>%n Schichten eingefroren</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag down to freeze</source>
        <translation>Nach unten ziehen zum Einfrieren</translation>
    </message>
    <message>
        <source>Frost line: everything before it is frozen, everything behind it learns. Drag it, or use the arrow keys. Freezing more is faster and needs fewer pictures.</source>
        <translation>Frostlinie: Alles davor ist eingefroren, alles dahinter lernt. Ziehen oder Pfeiltasten benutzen. Mehr einzufrieren ist schneller und braucht weniger Bilder.</translation>
    </message>
</context>
<context>
    <name>graft::GalleryToolbar</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>Measuring: which of how many models.</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Measuring %1</source>
        <translation>%1 wird gemessen</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Shows every model as a card.</source>
        <translation>Zeigt jedes Modell als Karte.</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Shows accuracy over prediction time, sizes as areas.</source>
        <translation>Zeigt die Genauigkeit über der Vorhersagezeit, Größen als Flächen.</translation>
    </message>
    <message>
        <source>Sort by</source>
        <extracomment>Label of a list that says what the models are sorted by.</extracomment>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Operations, as published</source>
        <extracomment>What the chart&apos;s axis shows: multiply-accumulate operations.</extracomment>
        <translation>Operationen, wie veröffentlicht</translation>
    </message>
    <message>
        <source>Time on this machine</source>
        <translation>Zeit auf diesem Rechner</translation>
    </message>
    <message>
        <source>Axis of the chart</source>
        <translation>Achse des Diagramms</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Measure here</source>
        <translation>Hier messen</translation>
    </message>
    <message>
        <source>Predicts with each model that is shown and notes the time, some seconds each; their weights are not needed. Times are kept.</source>
        <translation>Lässt jedes gezeigte Modell vorhersagen und notiert die Zeit, einige Sekunden je Modell; Gewichte sind nicht nötig. Die Zeiten werden behalten.</translation>
    </message>
</context>
<context>
    <name>graft::HeadClassesBox</name>
    <message>
        <source>class %1</source>
        <translation>Klasse %1</translation>
    </message>
    <message>
        <source>Classes of the dataset “%1” (%2)</source>
        <translation>Klassen des Datensatzes „%1“ (%2)</translation>
    </message>
    <message>
        <source>Classes of the dataset</source>
        <translation>Klassen des Datensatzes</translation>
    </message>
    <message>
        <source>Choose a dataset on the Data page to take its classes over.</source>
        <translation>Auf der Seite Daten einen Datensatz wählen, um seine Klassen zu übernehmen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Own classes</source>
        <translation>Eigene Klassen</translation>
    </message>
    <message>
        <source>Number of classes</source>
        <translation>Anzahl der Klassen</translation>
    </message>
    <message>
        <source>Class names, one per line</source>
        <translation>Klassennamen, einer je Zeile</translation>
    </message>
</context>
<context>
    <name>graft::HistogramView</name>
    <message numerus="yes">
        <source>%1 to %2: %n value(s), %3</source>
        <translation>
            <numerusform>%1 bis %2: %n Wert, %3</numerusform>
            <numerusform>%1 bis %2: %n Werte, %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::HistoryModel</name>
    <message>
        <source>As opened</source>
        <extracomment>First row of the history: the network before anything was done to it.</extracomment>
        <translation>Wie geöffnet</translation>
    </message>
    <message>
        <source>%1 (saved)</source>
        <translation>%1 (gespeichert)</translation>
    </message>
</context>
<context>
    <name>graft::HistoryPanel</name>
    <message>
        <source>Click a step to go back to it, or forward again.</source>
        <translation>Ein Klick auf einen Schritt geht dorthin zurück oder wieder vor.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>graft::ImportDialog</name>
    <message>
        <source>Import a network</source>
        <translation>Netz importieren</translation>
    </message>
    <message>
        <source>The file that belongs to %1</source>
        <translation>Die Datei, die zu %1 gehört</translation>
    </message>
    <message>
        <source>Network descriptions (*.prototxt *.cfg *.json *.txt);;All files (*)</source>
        <translation>Netzbeschreibungen (*.prototxt *.cfg *.json *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading the %1 file…</source>
        <translation>Die %1-Datei wird gelesen …</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>Die Datei wird angesehen …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Markdown (*.md);;Table (*.csv);;JSON (*.json)</source>
        <translation>Markdown (*.md);;Tabelle (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>Der Bericht liegt in %1.</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern …</translation>
    </message>
    <message>
        <source>What became of each operator as a table, for yourself or for a bug report.</source>
        <translation>Was aus jedem Operator wurde, als Tabelle: für eigene Zwecke oder eine Fehlermeldung.</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Andere Datei wählen …</translation>
    </message>
    <message>
        <source>Choose the second file…</source>
        <translation>Zweite Datei wählen …</translation>
    </message>
    <message>
        <source>Some formats have one file for the layers and one for the weights.</source>
        <translation>Manche Formate haben eine Datei für die Schichten und eine für die Gewichte.</translation>
    </message>
    <message>
        <source>Trust and open</source>
        <translation>Vertrauen und öffnen</translation>
    </message>
    <message>
        <source>Open in new tab</source>
        <translation>In neuem Tab öffnen</translation>
    </message>
    <message>
        <source>Beside the networks that are open; nothing is replaced.</source>
        <translation>Neben den offenen Netzen; nichts wird ersetzt.</translation>
    </message>
    <message>
        <source>Open in Designer</source>
        <translation>Im Designer öffnen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Networks (%1)</source>
        <extracomment>%1 is a list of patterns such as *.onnx *.pth.</extracomment>
        <translation>Netze (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>graft::ImportMenu</name>
    <message>
        <source>Import a folder</source>
        <translation>Ordner importieren</translation>
    </message>
    <message>
        <source>Import a zip archive</source>
        <translation>Zip-Archiv importieren</translation>
    </message>
    <message>
        <source>Zip archives (*.zip);;All files (*)</source>
        <translation>Zip-Archive (*.zip);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation>Tabelle importieren</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tabellen (*.csv *.tsv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>One folder of pictures for each class; train, val and test folders are understood.</source>
        <translation>Ein Bilderordner je Klasse; Ordner train, val und test werden verstanden.</translation>
    </message>
    <message>
        <source>Zip archive…</source>
        <translation>Zip-Archiv…</translation>
    </message>
    <message>
        <source>The same packed into one file. It is unpacked into the cache of this computer.</source>
        <translation>Dasselbe in eine Datei gepackt. Sie wird in den Zwischenspeicher dieses Rechners entpackt.</translation>
    </message>
    <message>
        <source>Table (CSV, TSV)…</source>
        <translation>Tabelle (CSV, TSV)…</translation>
    </message>
    <message>
        <source>A line for each picture: path, label and, if you like, part.</source>
        <translation>Eine Zeile je Bild: Pfad, Klasse und auf Wunsch der Teil.</translation>
    </message>
    <message>
        <source>Camera…</source>
        <translation>Kamera…</translation>
    </message>
    <message>
        <source>Takes pictures of a class with a camera of this computer.</source>
        <translation>Nimmt Bilder einer Klasse mit einer Kamera dieses Rechners auf.</translation>
    </message>
</context>
<context>
    <name>graft::ImportReportPane</name>
    <message>
        <source>Recognised as %1</source>
        <translation>Erkannt als %1</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n Schicht</numerusform>
            <numerusform>%n Schichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more remark(s): they are listed when the network is open.</source>
        <translation>
            <numerusform>%n weiterer Hinweis: Er steht in der Liste, sobald das Netz offen ist.</numerusform>
            <numerusform>%n weitere Hinweise: Sie stehen in der Liste, sobald das Netz offen ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>The numbers are being compared with another program…</source>
        <translation>Die Zahlen werden mit einem anderen Programm verglichen …</translation>
    </message>
    <message>
        <source>The numbers were not compared with another program.</source>
        <translation>Die Zahlen wurden nicht mit einem anderen Programm verglichen.</translation>
    </message>
    <message>
        <source>The numbers were not compared with another program: %1</source>
        <translation>Die Zahlen wurden nicht mit einem anderen Programm verglichen: %1</translation>
    </message>
    <message>
        <source>Same result as %1: largest difference %2 of values up to %3.</source>
        <translation>Gleiches Ergebnis wie %1: größter Unterschied %2 bei Werten bis %3.</translation>
    </message>
    <message>
        <source>%1 computes something else from the file: largest difference %2 of values up to %3. Look at the approximated layers and the answers above before you rely on the network.</source>
        <translation>%1 berechnet aus der Datei etwas anderes: größter Unterschied %2 bei Werten bis %3. Vor der Verwendung lohnt ein Blick auf die angenäherten Schichten und die Antworten.</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Filter of the report: every operator.</extracomment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>The file does not say this. Another answer reads it again.</source>
        <translation>Das steht nicht in der Datei. Eine andere Antwort liest sie neu ein.</translation>
    </message>
    <message>
        <source>Search in the report</source>
        <translation>Im Bericht suchen</translation>
    </message>
    <message>
        <source>What became of each operator</source>
        <translation>Was aus jedem Operator wurde</translation>
    </message>
    <message>
        <source>Every operator of the file</source>
        <translation>Jeder Operator der Datei</translation>
    </message>
    <message>
        <source>Operators that compute the same numbers in Graft</source>
        <translation>Operatoren, die in Graft dieselben Zahlen berechnen</translation>
    </message>
    <message>
        <source>Operators that compute nearly the same; the note says what differs</source>
        <translation>Operatoren, die fast dasselbe berechnen; der Hinweis sagt, was abweicht</translation>
    </message>
    <message>
        <source>Operators Graft has no layer for: kept with their weights, but they cannot run</source>
        <translation>Operatoren, für die Graft keine Schicht hat: Sie bleiben mit ihren Gewichten erhalten, können aber nicht rechnen</translation>
    </message>
</context>
<context>
    <name>graft::ImportRowModel</name>
    <message>
        <source>folded in</source>
        <extracomment>The layers of an operator: none of its own, it became part of a neighbour or is not needed.</extracomment>
        <translation>eingerechnet</translation>
    </message>
    <message>
        <source>Result</source>
        <extracomment>What became of an operator of the file: mapped, approximated, unknown.</extracomment>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Name in the file</source>
        <translation>Name in der Datei</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>graft::ImportedNetwork</name>
    <message>
        <source>written by</source>
        <translation>geschrieben von</translation>
    </message>
    <message>
        <source>framework</source>
        <translation>Framework</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>operator set</source>
        <translation>Operatorensatz</translation>
    </message>
    <message>
        <source>container</source>
        <translation>Behälter</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Something known of a file&apos;s origin: &quot;operator set: 13&quot;.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>mapped</source>
        <translation>übernommen</translation>
    </message>
    <message>
        <source>approximated</source>
        <translation>angenähert</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>graft::InlineMessage</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>graft::InspectorPanel</name>
    <message numerus="yes">
        <source>%n layer(s) selected</source>
        <translation>
            <numerusform>%n Schicht ausgewählt</numerusform>
            <numerusform>%n Schichten ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>With weights</source>
        <translation>Mit Gewichten</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>Rechenoperationen</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>These layers have no settings in common.</source>
        <translation>Diese Schichten haben keine gemeinsamen Einstellungen.</translation>
    </message>
</context>
<context>
    <name>graft::IssueText</name>
    <message>
        <source>Layer %1: %2</source>
        <translation>Schicht %1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>graft::IssuesPanel</name>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show or hide what is wrong with the network</source>
        <translation>Probleme des Netzes ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Problems of the network</source>
        <translation>Probleme des Netzes</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>A connection between two layers of the network.</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1. One step that can be undone.</source>
        <translation>%1. Ein Schritt, der sich rückgängig machen lässt.</translation>
    </message>
    <message>
        <source>Show layer</source>
        <translation>Schicht zeigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alle kopieren</translation>
    </message>
    <message>
        <source>Copies all problems as text, for a message or a forum.</source>
        <translation>Kopiert alle Probleme als Text, für eine Nachricht oder ein Forum.</translation>
    </message>
</context>
<context>
    <name>graft::LayerActions</name>
    <message>
        <source>Freeze</source>
        <translation>Einfrieren</translation>
    </message>
    <message>
        <source>Training leaves the selected layers as they are.</source>
        <translation>Das Training lässt die ausgewählten Schichten, wie sie sind.</translation>
    </message>
    <message>
        <source>Unfreeze</source>
        <translation>Auftauen</translation>
    </message>
    <message>
        <source>Training changes the selected layers again.</source>
        <translation>Das Training ändert die ausgewählten Schichten wieder.</translation>
    </message>
    <message>
        <source>Freeze up to here</source>
        <translation>Bis hier einfrieren</translation>
    </message>
    <message>
        <source>Freezes the selected layer and everything before it: faster training, and what the network already knows stays.</source>
        <translation>Friert die ausgewählte Schicht und alles davor ein: Das Training wird schneller, und was das Netz schon kann, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Freeze trunk</source>
        <translation>Rumpf einfrieren</translation>
    </message>
    <message>
        <source>Freezes everything but the head: the quickest way to learn from few pictures.</source>
        <translation>Friert alles außer dem Kopf ein: der schnellste Weg, aus wenigen Bildern zu lernen.</translation>
    </message>
    <message>
        <source>Unfreeze all</source>
        <translation>Alles auftauen</translation>
    </message>
    <message>
        <source>Training changes every layer: best with many pictures and a small learning rate.</source>
        <translation>Das Training ändert alle Schichten: am besten mit vielen Bildern und kleiner Lernrate.</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Anordnen</translation>
    </message>
    <message>
        <source>Puts layers that were moved by hand back in order.</source>
        <translation>Ordnet von Hand verschobene Schichten wieder an.</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n Schicht</numerusform>
            <numerusform>%n Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Freeze %1</source>
        <translation>%1 einfrieren</translation>
    </message>
    <message>
        <source>Unfreeze %1</source>
        <translation>%1 auftauen</translation>
    </message>
    <message>
        <source>Freeze up to %1</source>
        <translation>Bis %1 einfrieren</translation>
    </message>
</context>
<context>
    <name>graft::LayerFinder</name>
    <message>
        <source>Words are looked for in names and kinds; -word leaves out what has it.
type:Conv2d  name:layer3  kernel:3  stride:2  out:64..256  groups:&gt;1
params:&gt;1M  macs:&gt;10M  shape:56x56  frozen:yes  new:yes</source>
        <translation>Wörter werden in Namen und Arten gesucht; -wort lässt weg, was es enthält.
type:Conv2d  name:layer3  kernel:3  stride:2  out:64..256  groups:&gt;1
params:&gt;1M  macs:&gt;10M  shape:56x56  frozen:yes  new:yes</translation>
    </message>
</context>
<context>
    <name>graft::LayerInspector</name>
    <message>
        <source>New weights: the pretrained ones are %1, this layer needs %2. Undo brings them back.</source>
        <translation>Neue Gewichte: Die vortrainierten sind %1, diese Schicht braucht %2. „Rückgängig“ holt sie zurück.</translation>
    </message>
    <message>
        <source>New weights: training starts this layer from random numbers.</source>
        <translation>Neue Gewichte: Das Training beginnt in dieser Schicht mit Zufallszahlen.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Channels × height × width of what this layer passes on.</source>
        <translation>Kanäle × Höhe × Breite dessen, was diese Schicht weitergibt.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Numbers that training can change here.</source>
        <translation>Zahlen, die das Training hier ändern kann.</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>Rechenoperationen</translation>
    </message>
    <message>
        <source>Multiply-accumulate operations for one picture: what the layer costs in time.</source>
        <translation>Multiplizier-Addier-Operationen (MAC) für ein Bild: was die Schicht an Zeit kostet.</translation>
    </message>
    <message>
        <source>Output memory</source>
        <translation>Speicher der Ausgabe</translation>
    </message>
    <message>
        <source>Memory of its result for one picture.</source>
        <translation>Speicher ihres Ergebnisses für ein Bild.</translation>
    </message>
    <message>
        <source>A layer needs a name.</source>
        <translation>Eine Schicht braucht einen Namen.</translation>
    </message>
    <message>
        <source>Another layer is called %1 already.</source>
        <translation>Eine andere Schicht heißt schon %1.</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>%1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the layer</source>
        <translation>Name der Schicht</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Size and cost</source>
        <translation>Größe und Aufwand</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Names tell layers apart in lists, files and messages; each is used once. Weights follow a layer to its new name.</source>
        <translation>Namen unterscheiden Schichten in Listen, Dateien und Meldungen; jeder kommt nur einmal vor. Gewichte folgen einer Schicht zu ihrem neuen Namen.</translation>
    </message>
</context>
<context>
    <name>graft::LayerText</name>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>Faltung</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Normalisation</source>
        <translation>Normalisierung</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation>Pooling</translation>
    </message>
    <message>
        <source>Combine</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Regularisation</source>
        <translation>Regularisierung</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Kind of a layer and its most important numbers: &quot;Convolution 3x3, 64, /2&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>graft::LeftPane</name>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Left pane</source>
        <translation>Linker Bereich</translation>
    </message>
</context>
<context>
    <name>graft::LineEditor</name>
    <message>
        <source>Write numbers, separated by semicolons or spaces.</source>
        <translation>Geben Sie Zahlen ein, getrennt durch Semikolons oder Leerzeichen.</translation>
    </message>
</context>
<context>
    <name>graft::LiveChart</name>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Best: epoch %1</source>
        <translation>Beste: Epoche %1</translation>
    </message>
    <message>
        <source>Accuracy over the epochs</source>
        <translation>Genauigkeit über die Epochen</translation>
    </message>
    <message>
        <source>Loss over the epochs</source>
        <translation>Verlust über die Epochen</translation>
    </message>
    <message>
        <source>%1 images/s, %2 waiting for data</source>
        <translation>%1 Bilder/s, %2 Warten auf Daten</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>How large the steps are: what the schedule makes of the base rate.</source>
        <translation>Wie groß die Schritte sind: was der Verlauf aus der Grundrate macht.</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Gradientennorm</translation>
    </message>
    <message>
        <source>How strongly the batch wants to change the weights. Sudden peaks mean a rate that is too high.</source>
        <translation>Wie stark der Batch die Gewichte ändern will. Plötzliche Spitzen bedeuten eine zu hohe Rate.</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Training pictures per second (blue), and the share of the time spent waiting for them (yellow).</source>
        <translation>Trainingsbilder pro Sekunde (blau) und der Anteil der Zeit, in der auf sie gewartet wird (gelb).</translation>
    </message>
    <message>
        <source>Curves of the run</source>
        <translation>Kurven des Laufs</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>, iteration %1</source>
        <translation>, Iteration %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Value of one batch, and the smoothed value in brackets.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Training accuracy</source>
        <translation>Trainingsgenauigkeit</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Trainingsverlust</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>Validierungsgenauigkeit</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>Validierungsverlust</translation>
    </message>
    <message>
        <source>Images/s</source>
        <translation>Bilder/s</translation>
    </message>
    <message>
        <source>Waiting for data</source>
        <translation>Warten auf Daten</translation>
    </message>
    <message>
        <source>the file could not be created</source>
        <translation>die Datei konnte nicht angelegt werden</translation>
    </message>
</context>
<context>
    <name>graft::LogBox</name>
    <message>
        <source>Folder for the logs</source>
        <translation>Ordner für die Protokolle</translation>
    </message>
    <message>
        <source>Write logs</source>
        <translation>Protokolle schreiben</translation>
    </message>
    <message>
        <source>Tables (CSV) and TensorBoard event files that grow while a run goes on, in a folder of their own for each: for other programs to follow and compare runs.</source>
        <translation>Tabellen (CSV) und TensorBoard-Ereignisdateien, die während eines Laufs wachsen, jeweils in einem eigenen Ordner: damit andere Programme Läufe verfolgen und vergleichen können.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Choose the folder for the logs</source>
        <translation>Den Ordner für die Protokolle wählen</translation>
    </message>
</context>
<context>
    <name>graft::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Theme</source>
        <extracomment>Menu with System, Light and Dark.</extracomment>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>New sample project</source>
        <translation>Neues Beispielprojekt</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About Graft</source>
        <translation>Über Graft</translation>
    </message>
    <message>
        <source>System</source>
        <extracomment>Theme: as the desktop has it.</extracomment>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Sprache des Systems</translation>
    </message>
    <message>
        <source>New network…</source>
        <translation>Neues Netz …</translation>
    </message>
    <message>
        <source>Duplicate network</source>
        <translation>Netz duplizieren</translation>
    </message>
    <message>
        <source>Export graph…</source>
        <translation>Graph exportieren …</translation>
    </message>
    <message>
        <source>Print graph…</source>
        <translation>Graph drucken …</translation>
    </message>
    <message>
        <source>While training</source>
        <translation>Während des Trainings</translation>
    </message>
    <message>
        <source>Tell when a run ends</source>
        <translation>Melden, wenn ein Lauf endet</translation>
    </message>
    <message>
        <source>Keep the computer awake</source>
        <translation>Rechner wach halten</translation>
    </message>
    <message>
        <source>Show progress in the system tray</source>
        <translation>Fortschritt im Infobereich zeigen</translation>
    </message>
    <message>
        <source>Export network</source>
        <translation>Netz exportieren</translation>
    </message>
    <message>
        <source>Import network…</source>
        <translation>Netz importieren …</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>Importbericht</translation>
    </message>
</context>
<context>
    <name>graft::MainWindow</name>
    <message>
        <source>Graft</source>
        <extracomment>Title of the window: file name (the [*] marks changes) and program.</extracomment>
        <translation>Graft</translation>
    </message>
    <message>
        <source>%1[*] – Graft</source>
        <translation>%1[*] – Graft</translation>
    </message>
    <message>
        <source>Replace last layers</source>
        <translation>Letzte Schichten ersetzen</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>Bericht anzeigen</translation>
    </message>
</context>
<context>
    <name>graft::MemoryLine</name>
    <message>
        <source>Needs about %1 of memory.</source>
        <translation>Braucht etwa %1 Speicher.</translation>
    </message>
    <message>
        <source>Needs about %1 of memory, but only %2 is free.</source>
        <translation>Braucht etwa %1 Speicher, aber nur %2 sind frei.</translation>
    </message>
    <message>
        <source>Tight: needs about %1 of %2 of free memory.</source>
        <translation>Knapp: Braucht etwa %1 von %2 freiem Speicher.</translation>
    </message>
    <message>
        <source>Needs about %1 of %2 of free memory.</source>
        <translation>Braucht etwa %1 von %2 freiem Speicher.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>Gradienten</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>What layers hand on</source>
        <translation>Was Schichten weitergeben</translation>
    </message>
    <message>
        <source>Frozen layers</source>
        <translation>Eingefrorene Schichten</translation>
    </message>
    <message>
        <source>Batches read ahead</source>
        <translation>Vorausgelesene Batches</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>part, amount of memory</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Batch size %1. %2</source>
        <comment>the automatic one, then a sentence</comment>
        <translation>Batchgröße %1. %2</translation>
    </message>
    <message>
        <source>Use batch size %1</source>
        <translation>Batchgröße %1 verwenden</translation>
    </message>
</context>
<context>
    <name>graft::MetricsPanel</name>
    <message>
        <source>of the validation pictures are recognised</source>
        <translation>der Validierungsbilder werden erkannt</translation>
    </message>
    <message>
        <source>%1 with the right class among the first five</source>
        <translation>%1 mit der richtigen Klasse unter den ersten fünf</translation>
    </message>
    <message>
        <source>Loss %1</source>
        <translation>Verlust %1</translation>
    </message>
    <message>
        <source>How far off the network is on average: 0 is perfect.</source>
        <translation>Wie weit das Netz im Mittel danebenliegt: 0 ist perfekt.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s), %1 per second</source>
        <translation>
            <numerusform>%n Bild, %1 pro Sekunde</numerusform>
            <numerusform>%n Bilder, %1 pro Sekunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Precision and recall of each class</source>
        <translation>Präzision und Trefferquote jeder Klasse</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>Of all pictures the network takes for this class, the share that really shows it.</source>
        <translation>Anteil der Bilder, die diese Klasse wirklich zeigen, an allen, die das Netz für diese Klasse hält.</translation>
    </message>
    <message>
        <source>Of all pictures of this class, the share that is recognised.</source>
        <translation>Anteil der erkannten Bilder an allen Bildern dieser Klasse.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n picture(s)</source>
        <translation>
            <numerusform>%1: %n Bild</numerusform>
            <numerusform>%1: %n Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be read</source>
        <translation>
            <numerusform>%n Bild konnte nicht gelesen werden</numerusform>
            <numerusform>%n Bilder konnten nicht gelesen werden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::ModeRail</name>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>State of a step of the work, read aloud by screen readers.</extracomment>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Designer</source>
        <extracomment>Mode in which the layers of a network are seen and changed.</extracomment>
        <translation>Designer</translation>
    </message>
    <message>
        <source>Data</source>
        <extracomment>Mode in which pictures to learn from are chosen.</extracomment>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Train</source>
        <extracomment>Mode in which a network is trained (a verb).</extracomment>
        <translation>Training</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Steps of the work</source>
        <translation>Arbeitsschritte</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A mode and its keyboard shortcut.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>graft::ModelCard</name>
    <message>
        <source>Built in</source>
        <extracomment>Badge of a model whose weights are part of the program.</extracomment>
        <translation>Mitgeliefert</translation>
    </message>
    <message>
        <source>Installed</source>
        <extracomment>Badge of a model whose weights are on this computer.</extracomment>
        <translation>Installiert</translation>
    </message>
    <message>
        <source>%1 to download</source>
        <translation>%1 zu laden</translation>
    </message>
    <message>
        <source>%1 top-1 on %2, %3 parameters, %4</source>
        <translation>%1 Top-1 auf %2, %3 Parameter, %4</translation>
    </message>
    <message>
        <source>top-1</source>
        <translation>Top-1</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>measured on %1</source>
        <translation>gemessen auf %1</translation>
    </message>
    <message>
        <source>without weights</source>
        <extracomment>Badge of a model whose weights nobody offers for download.</extracomment>
        <translation>ohne Gewichte</translation>
    </message>
    <message>
        <source>%1 parameters, %2</source>
        <translation>%1 Parameter, %2</translation>
    </message>
    <message>
        <source>takes part in the bake-off</source>
        <translation>nimmt am Wettbewerb teil</translation>
    </message>
    <message>
        <source>Tick the box (space bar) to let it take part in a bake-off on your own pictures.</source>
        <translation>Ankreuzen (Leertaste), damit es am Wettbewerb auf den eigenen Bildern teilnimmt.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>per picture here</source>
        <translation>je Bild hier</translation>
    </message>
    <message>
        <source>operations</source>
        <extracomment>Multiply-accumulate operations for one picture.</extracomment>
        <translation>Operationen</translation>
    </message>
    <message>
        <source>no published weights: train it, or use a file of your own</source>
        <translation>keine veröffentlichten Gewichte: trainieren oder eigene Datei nehmen</translation>
    </message>
</context>
<context>
    <name>graft::ModelDetails</name>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Operations</source>
        <extracomment>Multiply-accumulate operations for one picture.</extracomment>
        <translation>Rechenaufwand</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Aufbereitung</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Use weight file…</source>
        <translation>Gewichtsdatei verwenden…</translation>
    </message>
    <message>
        <source>Opens the network with weights of your own: a .pth, .pt or .safetensors file.</source>
        <translation>Öffnet das Netz mit eigenen Gewichten: einer .pth-, .pt- oder .safetensors-Datei.</translation>
    </message>
    <message>
        <source>Open without weights</source>
        <translation>Ohne Gewichte öffnen</translation>
    </message>
    <message>
        <source>Opens the network with new, random weights. Only sensible to train it from scratch with much data.</source>
        <translation>Öffnet das Netz mit neuen, zufälligen Gewichten. Nur sinnvoll, um es mit vielen Daten von Grund auf zu trainieren.</translation>
    </message>
    <message>
        <source>Family %1</source>
        <translation>Familie %1</translation>
    </message>
    <message>
        <source>Download weights (%1)</source>
        <translation>Gewichte herunterladen (%1)</translation>
    </message>
    <message>
        <source>Downloads the pretrained weights once and keeps them in %1.</source>
        <translation>Lädt die vortrainierten Gewichte einmal herunter und bewahrt sie in %1 auf.</translation>
    </message>
    <message>
        <source>%1 top-1, %2 top-5 on %3</source>
        <translation>%1 Top-1, %2 Top-5 auf %3</translation>
    </message>
    <message>
        <source>%1, part of the program</source>
        <translation>%1, Teil des Programms</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1, in %2</translation>
    </message>
    <message>
        <source>%1, not on this computer</source>
        <translation>%1, nicht auf diesem Rechner</translation>
    </message>
    <message>
        <source>%1 × %1 px, RGB</source>
        <translation>%1 × %1 px, RGB</translation>
    </message>
    <message>
        <source>Trained for Graft, travels with it</source>
        <translation>Für Graft trainiert, wird mitgeliefert</translation>
    </message>
    <message>
        <source>Shorter side to %1 px, centre %2 × %3 px, mean and spread per colour as in pretraining</source>
        <translation>Kürzere Seite auf %1 px, Mitte %2 × %3 px, Mittelwert und Streuung je Farbe wie beim Vortraining</translation>
    </message>
    <message>
        <source>%1 multiply-accumulates per picture</source>
        <extracomment>%1 is a short number: &quot;1.8 G&quot;.</extracomment>
        <translation>%1 Rechenoperationen je Bild</translation>
    </message>
    <message>
        <source>Open in a new tab</source>
        <translation>In neuem Tab öffnen</translation>
    </message>
    <message>
        <source>Opens the network beside those that are open, to compare or to try both.</source>
        <translation>Öffnet das Netz neben den schon geöffneten, zum Vergleichen oder um beide zu erproben.</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>Auf diesem Rechner</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Veröffentlichung</translation>
    </message>
    <message>
        <source>Move %1 (%2) to the trash? It can be taken back from there, or downloaded again. Networks that are open keep their weights.</source>
        <translation>%1 (%2) in den Papierkorb legen? Die Datei lässt sich von dort zurückholen oder wieder herunterladen. Offene Netze behalten ihre Gewichte.</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove weights…</source>
        <translation>Gewichte entfernen…</translation>
    </message>
    <message>
        <source>Frees the space; the model stays in the list and can be downloaded again.</source>
        <translation>Gibt den Platz frei; das Modell bleibt in der Liste und lässt sich wieder herunterladen.</translation>
    </message>
    <message>
        <source>Pause the download</source>
        <translation>Download anhalten</translation>
    </message>
    <message>
        <source>Go on with the download (%1 of %2)</source>
        <translation>Download fortsetzen (%1 von %2)</translation>
    </message>
    <message>
        <source>Without a connection: put %1 into %2.</source>
        <translation>Ohne Verbindung: %1 nach %2 legen.</translation>
    </message>
    <message>
        <source>none for download; the network can be trained, or take a file of your own</source>
        <translation>nichts zum Herunterladen; das Netz lässt sich trainieren oder nimmt eine eigene Datei</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>noch nicht gemessen</translation>
    </message>
    <message>
        <source>%1 ms per picture, %2 of memory</source>
        <extracomment>Time of one prediction and memory it takes.</extracomment>
        <translation>%1 ms je Bild, %2 Speicher</translation>
    </message>
</context>
<context>
    <name>graft::ModelFilterPane</name>
    <message>
        <source>Search models</source>
        <translation>Modelle suchen</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Size of the weights</source>
        <translation>Größe der Gewichte</translation>
    </message>
    <message>
        <source>Any size</source>
        <translation>Jede Größe</translation>
    </message>
    <message>
        <source>On this computer only</source>
        <translation>Nur installierte</translation>
    </message>
    <message>
        <source>Shows only models that open without a download. Off by default.</source>
        <translation>Zeigt nur Modelle, die sich ohne Herunterladen öffnen. Standard: aus.</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <extracomment>A family of networks and how many models it has: &quot;ResNet (4)&quot;.</extracomment>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>All families</source>
        <translation>Alle Familien</translation>
    </message>
    <message>
        <source>Up to %1 MiB</source>
        <translation>Bis %1 MiB</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>%1 of %2 models</source>
        <translation>%1 von %2 Modellen</translation>
    </message>
    <message numerus="yes">
        <source>%n not measured on this machine yet</source>
        <translation>
            <numerusform>%n auf diesem Rechner noch nicht gemessen</numerusform>
            <numerusform>%n auf diesem Rechner noch nicht gemessen</numerusform>
        </translation>
    </message>
    <message>
        <source>By operations, as published, or by the time that was measured on this machine.</source>
        <translation>Nach Operationen, wie veröffentlicht, oder nach der Zeit, die auf diesem Rechner gemessen wurde.</translation>
    </message>
    <message>
        <source>Any licence</source>
        <translation>Jede Lizenz</translation>
    </message>
    <message>
        <source>Any accuracy</source>
        <translation>Jede Genauigkeit</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Ab %1</translation>
    </message>
    <message>
        <source>Any speed</source>
        <translation>Jedes Tempo</translation>
    </message>
    <message>
        <source>Up to %1 operations</source>
        <translation>Bis %1 Operationen</translation>
    </message>
    <message>
        <source>Up to %1 ms here</source>
        <translation>Bis %1 ms hier</translation>
    </message>
</context>
<context>
    <name>graft::ModelsFolderBox</name>
    <message>
        <source>Folder for weights</source>
        <translation>Ordner für Gewichte</translation>
    </message>
    <message>
        <source>Models folder</source>
        <translation>Modellordner</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Opens the folder in the file manager.</extracomment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Shows the folder in the file manager. Weight files that are put there count as installed.</source>
        <translation>Zeigt den Ordner in der Dateiverwaltung. Gewichtsdateien, die dort liegen, gelten als installiert.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Keeps weights in another folder, such as one on a shared drive. Files are not moved.</source>
        <translation>Bewahrt Gewichte in einem anderen Ordner auf, etwa auf einem gemeinsamen Laufwerk. Dateien werden nicht verschoben.</translation>
    </message>
</context>
<context>
    <name>graft::ModelsPage</name>
    <message>
        <source>Use weight file</source>
        <translation>Gewichtsdatei verwenden</translation>
    </message>
    <message>
        <source>Weight files (*.pth *.pt *.bin *.safetensors);;All files (*)</source>
        <translation>Gewichtsdateien (*.pth *.pt *.bin *.safetensors);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open in Designer</source>
        <translation>Im Designer öffnen</translation>
    </message>
    <message>
        <source>Download and open</source>
        <translation>Herunterladen und öffnen</translation>
    </message>
    <message>
        <source>Shows the network&apos;s layers, ready to be adapted to your own classes.</source>
        <translation>Zeigt die Schichten des Netzes, bereit für Ihre eigenen Klassen.</translation>
    </message>
    <message>
        <source>Downloads the pretrained weights, then shows the network&apos;s layers.</source>
        <translation>Lädt die vortrainierten Gewichte herunter und zeigt dann die Schichten des Netzes.</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>No model fits these filters.</source>
        <translation>Kein Modell passt zu diesen Filtern.</translation>
    </message>
    <message>
        <source>Show all models</source>
        <translation>Alle Modelle zeigen</translation>
    </message>
    <message>
        <source>New network…</source>
        <translation>Neues Netz …</translation>
    </message>
    <message>
        <source>Starts from a small template or from nothing and trains from scratch.</source>
        <translation>Beginnt mit einer kleinen Vorlage oder mit nichts und trainiert von Grund auf.</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Datei importieren …</translation>
    </message>
    <message>
        <source>Opens a network of another program: ONNX, PyTorch, Keras, Caffe and more.</source>
        <translation>Öffnet ein Netz aus einem anderen Programm: ONNX, PyTorch, Keras, Caffe und mehr.</translation>
    </message>
    <message>
        <source>Open without weights</source>
        <translation>Ohne Gewichte öffnen</translation>
    </message>
    <message>
        <source>Opens the network with new, random weights: nobody offers its weights for download.</source>
        <translation>Öffnet das Netz mit neuen, zufälligen Gewichten: Niemand bietet seine Gewichte zum Herunterladen an.</translation>
    </message>
    <message>
        <source>Bake-off</source>
        <translation>Wettbewerb</translation>
    </message>
    <message>
        <source>Which network suits your pictures best?</source>
        <translation>Welches Netz passt am besten zu den eigenen Bildern?</translation>
    </message>
    <message>
        <source>Accuracy and prediction time of the models</source>
        <translation>Genauigkeit und Vorhersagezeit der Modelle</translation>
    </message>
    <message>
        <source>%1 could not be measured: %2</source>
        <translation>%1 ließ sich nicht messen: %2</translation>
    </message>
    <message>
        <source>Not while a network is trained: times would be wrong.</source>
        <translation>Nicht, während ein Netz trainiert wird: Die Zeiten wären falsch.</translation>
    </message>
    <message>
        <source>%1 top-1 on %2</source>
        <translation>%1 Top-1 auf %2</translation>
    </message>
    <message>
        <source>%1 operations, %2</source>
        <translation>%1 Operationen, %2</translation>
    </message>
    <message>
        <source>%1 ms per picture here</source>
        <translation>%1 ms je Bild hier</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>auf diesem Computer</translation>
    </message>
    <message>
        <source>to download</source>
        <translation>zum Herunterladen</translation>
    </message>
    <message>
        <source>Milliseconds per picture on this machine (logarithmic); %1 of %2 measured</source>
        <extracomment>Axis of the chart; %1 and %2 count models.</extracomment>
        <translation>Millisekunden je Bild auf diesem Rechner (logarithmisch); %1 von %2 gemessen</translation>
    </message>
    <message>
        <source>Top-1 accuracy, as published</source>
        <translation>Top-1-Genauigkeit, wie veröffentlicht</translation>
    </message>
    <message>
        <source>Operations per picture, 10⁹ (logarithmic)</source>
        <translation>Operationen je Bild, 10⁹ (logarithmisch)</translation>
    </message>
    <message>
        <source>Area: size of the weights</source>
        <translation>Fläche: Größe der Gewichte</translation>
    </message>
    <message>
        <source>nothing is better at this cost</source>
        <translation>zu diesem Preis ist nichts besser</translation>
    </message>
    <message>
        <source>Bake-off (%1)…</source>
        <translation>Wettbewerb (%1)…</translation>
    </message>
    <message>
        <source>Bake-off…</source>
        <translation>Wettbewerb…</translation>
    </message>
    <message>
        <source>Tries several models on your own pictures and shows which suits them best. Tick models on their cards to choose them.</source>
        <translation>Probiert mehrere Modelle auf den eigenen Bildern und zeigt, welches am besten passt. Modelle auf ihren Karten ankreuzen, um sie zu wählen.</translation>
    </message>
</context>
<context>
    <name>graft::NetworkCompare</name>
    <message>
        <source>%1, as imported</source>
        <translation>%1, wie importiert</translation>
    </message>
    <message>
        <source>Project file…</source>
        <translation>Projektdatei …</translation>
    </message>
    <message>
        <source>Compare with a project</source>
        <translation>Mit einem Projekt vergleichen</translation>
    </message>
    <message>
        <source>Graft projects (*.graft)</source>
        <translation>Graft-Projekte (*.graft)</translation>
    </message>
    <message>
        <source>Left network</source>
        <translation>Linkes Netz</translation>
    </message>
    <message>
        <source>Right network</source>
        <translation>Rechtes Netz</translation>
    </message>
    <message>
        <source>The network to start from: what it lacks counts as added.</source>
        <translation>Das Netz, von dem ausgegangen wird: Was ihm fehlt, gilt als hinzugefügt.</translation>
    </message>
    <message>
        <source>The network to compare with the left one.</source>
        <translation>Das Netz, das mit dem linken verglichen wird.</translation>
    </message>
    <message>
        <source>Exchange left and right</source>
        <translation>Links und rechts tauschen</translation>
    </message>
    <message>
        <source>Move and zoom both networks together</source>
        <translation>Beide Netze gemeinsam verschieben und vergrößern</translation>
    </message>
    <message>
        <source>Back to the canvas (Esc)</source>
        <translation>Zurück zur Zeichenfläche (Esc)</translation>
    </message>
</context>
<context>
    <name>graft::NetworkDocument</name>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>Arrange layers</source>
        <translation>Schichten anordnen</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Add network %1</source>
        <translation>Netz %1 hinzufügen</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <extracomment>Name of a copied network.</extracomment>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>Close network %1</source>
        <translation>Netz %1 schließen</translation>
    </message>
    <message>
        <source>Rename network %1</source>
        <translation>Netz %1 umbenennen</translation>
    </message>
    <message>
        <source>Move network %1</source>
        <translation>Netz %1 verschieben</translation>
    </message>
</context>
<context>
    <name>graft::NetworkEditor</name>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n Schicht</numerusform>
            <numerusform>%n Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Between %1 and %2</source>
        <translation>Zwischen %1 und %2</translation>
    </message>
    <message>
        <source>Reads from %1</source>
        <translation>Liest von %1</translation>
    </message>
    <message>
        <source>Feeds %1</source>
        <translation>Speist %1</translation>
    </message>
    <message>
        <source>After %1</source>
        <translation>Nach %1</translation>
    </message>
    <message>
        <source>On its own</source>
        <translation>Frei stehend</translation>
    </message>
    <message>
        <source>Insert %1 between %2 and %3</source>
        <translation>%1 zwischen %2 und %3 einfügen</translation>
    </message>
    <message>
        <source>Add %1 behind %2</source>
        <translation>%1 hinter %2 hinzufügen</translation>
    </message>
    <message>
        <source>Add %1 before %2</source>
        <translation>%1 vor %2 hinzufügen</translation>
    </message>
    <message>
        <source>Insert %1 after %2</source>
        <translation>%1 nach %2 einfügen</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Connect %1 to %2</source>
        <translation>%1 mit %2 verbinden</translation>
    </message>
    <message>
        <source>Reconnect %1 to %2</source>
        <translation>%1 neu mit %2 verbinden</translation>
    </message>
    <message>
        <source>Disconnect %1 from %2</source>
        <translation>%1 von %2 trennen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n connection(s)</source>
        <translation>
            <numerusform>%n Verbindung löschen</numerusform>
            <numerusform>%n Verbindungen löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>A layer needs a name.</source>
        <translation>Eine Schicht braucht einen Namen.</translation>
    </message>
    <message>
        <source>Another layer is called %1 already.</source>
        <translation>Eine andere Schicht heißt schon %1.</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>%1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>%1 duplizieren</translation>
    </message>
    <message>
        <source>Cut %1</source>
        <translation>%1 ausschneiden</translation>
    </message>
    <message>
        <source>Paste %1</source>
        <translation>%1 einfügen</translation>
    </message>
    <message numerus="yes">
        <source>Align %n layer(s)</source>
        <translation>
            <numerusform>%n Schicht ausrichten</numerusform>
            <numerusform>%n Schichten ausrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
</context>
<context>
    <name>graft::NetworkScene</name>
    <message>
        <source>%1 → %2: %3</source>
        <translation>%1 → %2: %3</translation>
    </message>
    <message>
        <source>%1 → %2: shape unknown</source>
        <translation>%1 → %2: Form unbekannt</translation>
    </message>
</context>
<context>
    <name>graft::NetworkSummary</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>With weights</source>
        <translation>Mit Gewichten</translation>
    </message>
    <message>
        <source>Layers that have something to learn.</source>
        <translation>Schichten, die etwas zu lernen haben.</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Eingefroren</translation>
    </message>
    <message>
        <source>Layers with weights that training leaves alone.</source>
        <translation>Schichten mit Gewichten, die das Training nicht verändert.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Trainable</source>
        <translation>Trainierbar</translation>
    </message>
    <message>
        <source>Parameters that training will change.</source>
        <translation>Parameter, die das Training ändert.</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>Rechenoperationen</translation>
    </message>
    <message>
        <source>Multiply-accumulate operations for one picture.</source>
        <translation>Multiplizier-Addier-Operationen (MAC) für ein Bild.</translation>
    </message>
    <message>
        <source>Select a layer to see and change what it does.</source>
        <translation>Wählen Sie eine Schicht aus, um zu sehen und zu ändern, was sie tut.</translation>
    </message>
    <message>
        <source>How pictures are prepared</source>
        <translation>Aufbereitung der Bilder</translation>
    </message>
    <message>
        <source>Resize to</source>
        <translation>Skalieren auf</translation>
    </message>
    <message>
        <source>%1 px (shorter side)</source>
        <translation>%1 px (kürzere Seite)</translation>
    </message>
    <message>
        <source>Cut out</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>%1 × %2 px</source>
        <translation>%1 × %2 px</translation>
    </message>
    <message>
        <source>From the centre.</source>
        <translation>Aus der Mitte.</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>grau</translation>
    </message>
    <message>
        <source>blue, green, red</source>
        <translation>Blau, Grün, Rot</translation>
    </message>
    <message>
        <source>red, green, blue</source>
        <translation>Rot, Grün, Blau</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Subtracted from each channel.</source>
        <translation>Wird von jedem Kanal abgezogen.</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>Each channel is divided by it.</source>
        <translation>Jeder Kanal wird dadurch geteilt.</translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n Klasse</numerusform>
            <numerusform>%n Klassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>graft::NetworkView</name>
    <message>
        <source>Layer graph</source>
        <translation>Schichtgraph</translation>
    </message>
    <message>
        <source>Overview of the network</source>
        <translation>Übersicht des Netzes</translation>
    </message>
    <message>
        <source>Drag to move through the network.</source>
        <translation>Ziehen, um sich durch das Netz zu bewegen.</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s). Arrow keys move along the connections.</source>
        <translation>
            <numerusform>%n Schicht. Die Pfeiltasten folgen den Verbindungen.</numerusform>
            <numerusform>%n Schichten. Die Pfeiltasten folgen den Verbindungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) selected</source>
        <translation>
            <numerusform>%n Schicht ausgewählt</numerusform>
            <numerusform>%n Schichten ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Aufklappen</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Zuklappen</translation>
    </message>
    <message>
        <source>Shows the layers of the block.</source>
        <translation>Zeigt die Schichten des Blocks.</translation>
    </message>
    <message>
        <source>Shows the block around the layer as one box.</source>
        <translation>Zeigt den Block um die Schicht als einen Kasten.</translation>
    </message>
</context>
<context>
    <name>graft::NewNetworkPane</name>
    <message>
        <source>After %1</source>
        <extracomment>%1 is a paper or tutorial.</extracomment>
        <translation>Nach %1</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>Klasse %1</translation>
    </message>
    <message>
        <source>Those of the dataset (none is chosen yet)</source>
        <translation>Die des Datensatzes (noch keiner gewählt)</translation>
    </message>
    <message>
        <source>Those of the dataset “%1”: %2</source>
        <translation>Die des Datensatzes „%1“: %2</translation>
    </message>
    <message>
        <source>%1 parameters, %2 multiply-accumulates per picture. All layers are new: the network knows nothing yet and is trained from scratch.</source>
        <translation>%1 Parameter, %2 Multiplikationen mit Addition je Bild. Alle Schichten sind neu: Das Netz weiß noch nichts und wird von Grund auf trainiert.</translation>
    </message>
    <message>
        <source>The network has an input and an output. What lies between them is yours to build.</source>
        <translation>Das Netz hat einen Eingang und einen Ausgang. Was dazwischen liegt, entsteht von Hand.</translation>
    </message>
    <message>
        <source>New network</source>
        <translation>Neues Netz</translation>
    </message>
    <message>
        <source>Start from a small network that is easy to understand, or from nothing. For good results with few pictures, take a pretrained model instead.</source>
        <translation>Mit einem kleinen, leicht verständlichen Netz beginnen oder mit nichts. Gute Ergebnisse mit wenigen Bildern bringt eher ein vortrainiertes Modell.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Colour (3 channels)</source>
        <translation>Farbe (3 Kanäle)</translation>
    </message>
    <message>
        <source>Grey (1 channel)</source>
        <translation>Grau (1 Kanal)</translation>
    </message>
    <message>
        <source>Channels of the pictures</source>
        <translation>Kanäle der Bilder</translation>
    </message>
    <message>
        <source>Grey pictures need fewer weights; colour helps wherever it tells classes apart.</source>
        <translation>Graue Bilder brauchen weniger Gewichte; Farbe hilft überall, wo sie Klassen unterscheidet.</translation>
    </message>
    <message>
        <source>Height of the pictures</source>
        <translation>Höhe der Bilder</translation>
    </message>
    <message>
        <source>Width of the pictures</source>
        <translation>Breite der Bilder</translation>
    </message>
    <message>
        <source> px</source>
        <extracomment>Pixels, behind a number.</extracomment>
        <translation> px</translation>
    </message>
    <message>
        <source>Every picture is scaled to this size. Larger ones show finer detail, but take longer.</source>
        <translation>Jedes Bild wird auf diese Größe gebracht. Größere zeigen feinere Einzelheiten, dauern aber länger.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Own classes</source>
        <translation>Eigene Klassen</translation>
    </message>
    <message>
        <source>Number of classes</source>
        <translation>Zahl der Klassen</translation>
    </message>
    <message>
        <source>Class names, one per line</source>
        <translation>Klassennamen, einer je Zeile</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Create network</source>
        <translation>Netz anlegen</translation>
    </message>
</context>
<context>
    <name>graft::NumbersStrip</name>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Images/s</source>
        <translation>Bilder/s</translation>
    </message>
    <message>
        <source>Best accuracy</source>
        <translation>Bestwert</translation>
    </message>
    <message>
        <source>The highest accuracy on the validation pictures so far.</source>
        <translation>Die bisher höchste Genauigkeit bei den Validierungsbildern.</translation>
    </message>
    <message>
        <source>Training pictures per second.</source>
        <translation>Trainingsbilder pro Sekunde.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>The most memory the program needed so far; on a GPU, what training holds there.</source>
        <translation>Der meiste Speicher, den das Programm bisher brauchte; auf einer GPU das, was das Training dort belegt.</translation>
    </message>
</context>
<context>
    <name>graft::OptionEditor</name>
    <message>
        <source>Edit…</source>
        <comment>a list in a window of its own</comment>
        <translation>Bearbeiten…</translation>
    </message>
</context>
<context>
    <name>graft::OptionRow</name>
    <message>
        <source>Differs from the default</source>
        <translation>Weicht vom Standard ab</translation>
    </message>
    <message>
        <source>Back to the default: %1</source>
        <translation>Zurück zum Standard: %1</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>Copy for the command line</source>
        <translation>Für die Befehlszeile kopieren</translation>
    </message>
</context>
<context>
    <name>graft::OptionText</name>
    <message>
        <source>%1 %2</source>
        <comment>name, strength</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 ±%2</source>
        <comment>name, strength</comment>
        <translation>%1 ±%2</translation>
    </message>
    <message>
        <source>%1 %2 to %3</source>
        <comment>name, range of strength</comment>
        <translation>%1 %2 bis %3</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 Default: %2.</source>
        <comment>sentence, then a value</comment>
        <translation>%1 Standard: %2.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>option, value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>graft::OptionsPanel</name>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Locked while a run is in progress.</source>
        <translation>Während eines Laufs gesperrt.</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>Standard</translation>
    </message>
    <message numerus="yes">
        <source>%n more option(s) match but have no effect with the other options as they are.</source>
        <translation>
            <numerusform>%n weitere Option passt, wirkt aber nicht, solange die anderen Optionen so stehen.</numerusform>
            <numerusform>%n weitere Optionen passen, wirken aber nicht, solange die anderen Optionen so stehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No option matches.</source>
        <translation>Keine Option passt.</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all options</source>
        <translation>Alle Optionen zurücksetzen</translation>
    </message>
    <message>
        <source>Search options</source>
        <translation>Optionen suchen</translation>
    </message>
    <message>
        <source>Set all options back to their defaults</source>
        <translation>Alle Optionen auf den Standard zurücksetzen</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Tries rates from small to large on a copy of the network and suggests one.</source>
        <translation>Probiert an einer Kopie des Netzes Raten von klein bis groß und schlägt eine vor.</translation>
    </message>
</context>
<context>
    <name>graft::OutlineModel</name>
    <message>
        <source>output %1</source>
        <translation>Ausgabe %1</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 Parameter</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>eingefroren</translation>
    </message>
    <message>
        <source>trainable</source>
        <translation>trainierbar</translation>
    </message>
    <message>
        <source>new weights</source>
        <translation>neue Gewichte</translation>
    </message>
    <message>
        <source>has a problem</source>
        <translation>hat ein Problem</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Freeze %1</source>
        <translation>%1 einfrieren</translation>
    </message>
    <message>
        <source>Unfreeze %1</source>
        <translation>%1 auftauen</translation>
    </message>
    <message numerus="yes">
        <source>block of %n layer(s)</source>
        <translation>
            <numerusform>Block aus %n Schicht</numerusform>
            <numerusform>Block aus %n Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source>partly frozen</source>
        <translation>teilweise eingefroren</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n Schicht</numerusform>
            <numerusform>%n Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>%1 in %2 umbenennen</translation>
    </message>
</context>
<context>
    <name>graft::OutlinePanel</name>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n Schicht</numerusform>
            <numerusform>%n Schichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n layer(s)</source>
        <translation>
            <numerusform>%1 von %n Schicht</numerusform>
            <numerusform>%1 von %n Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Filter layers</source>
        <translation>Schichten filtern</translation>
    </message>
    <message>
        <source>Space freezes or unfreezes, F2 renames, Enter shows the layer on the canvas.</source>
        <translation>Leertaste friert ein oder taut auf, F2 benennt um, Eingabetaste zeigt die Schicht auf der Leinwand.</translation>
    </message>
</context>
<context>
    <name>graft::PairEditor</name>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
</context>
<context>
    <name>graft::PalettePanel</name>
    <message>
        <source>Find a layer type</source>
        <translation>Schichttyp suchen</translation>
    </message>
    <message>
        <source>Searches names and descriptions. Enter inserts the first one found.</source>
        <translation>Sucht in Namen und Beschreibungen. Die Eingabetaste fügt den ersten Treffer ein.</translation>
    </message>
    <message>
        <source>Layer types</source>
        <translation>Schichttypen</translation>
    </message>
    <message>
        <source>Enter inserts the type after the selected layer.</source>
        <translation>Die Eingabetaste fügt den Typ nach der gewählten Schicht ein.</translation>
    </message>
    <message>
        <source>No layer type has this in its name or description.</source>
        <translation>Kein Schichttyp enthält das in Name oder Beschreibung.</translation>
    </message>
    <message>
        <source>Drag onto the canvas or into a connection. A double click inserts after the selected layer.</source>
        <translation>Auf die Zeichenfläche oder in eine Verbindung ziehen. Ein Doppelklick fügt nach der gewählten Schicht ein.</translation>
    </message>
</context>
<context>
    <name>graft::ParameterEditor</name>
    <message>
        <source>various</source>
        <translation>verschieden</translation>
    </message>
</context>
<context>
    <name>graft::ParameterForm</name>
    <message>
        <source>%1 Default: %2.</source>
        <translation>%1 Standard: %2.</translation>
    </message>
    <message>
        <source>Back to the default: %1</source>
        <translation>Zurück zum Standard: %1</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>Weniger Einstellungen</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Weitere Einstellungen</translation>
    </message>
    <message>
        <source>Differs from the default</source>
        <translation>Weicht von der Vorgabe ab</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>graft::ParameterSection</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Reset all settings to their defaults</source>
        <translation>Alle Einstellungen auf die Vorgaben zurücksetzen</translation>
    </message>
</context>
<context>
    <name>graft::PausedBar</name>
    <message>
        <source>The run goes on with the layers frozen that are frozen in the Designer.</source>
        <translation>Der Lauf geht mit den Schichten weiter, die im Designer eingefroren sind.</translation>
    </message>
    <message>
        <source>To train other layers from here on, move the frost line in the Designer.</source>
        <translation>Um ab hier andere Schichten zu trainieren, die Frostlinie im Designer verschieben.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Learning rate for the rest of the run</source>
        <translation>Lernrate für den Rest des Laufs</translation>
    </message>
    <message>
        <source>Lower it when the loss jumps about, raise it when it creeps; the schedule goes on from here.</source>
        <translation>Senken, wenn der Verlust springt, erhöhen, wenn er kriecht; der Verlauf der Lernrate geht von hier aus weiter.</translation>
    </message>
    <message>
        <source>Use the Designer&apos;s frozen layers</source>
        <translation>Eingefrorene Schichten aus dem Designer übernehmen</translation>
    </message>
    <message>
        <source>For the rest of the run, train the layers that are not frozen in the Designer now.</source>
        <translation>Für den Rest des Laufs die Schichten trainieren, die im Designer jetzt nicht eingefroren sind.</translation>
    </message>
</context>
<context>
    <name>graft::PictureDetails</name>
    <message>
        <source>Preview of the chosen picture</source>
        <translation>Vorschau des gewählten Bildes</translation>
    </message>
    <message>
        <source>No picture chosen</source>
        <translation>Kein Bild gewählt</translation>
    </message>
    <message>
        <source>Choose a picture in the grid to see it large.</source>
        <translation>Wählen Sie ein Bild im Raster, um es groß zu sehen.</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>Bild wird gelesen…</translation>
    </message>
    <message>
        <source>%1 × %2 px</source>
        <translation>%1 × %2 px</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgeschlossen</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>grau</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>farbig</translation>
    </message>
    <message>
        <source>palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>CMYK (print)</source>
        <translation>CMYK (Druck)</translation>
    </message>
    <message>
        <source>%1, transparent</source>
        <translation>%1, durchsichtig</translation>
    </message>
    <message>
        <source>%1, %2 bit</source>
        <translation>%1, %2 Bit</translation>
    </message>
    <message>
        <source>%1, rotated by EXIF</source>
        <translation>%1, durch EXIF gedreht</translation>
    </message>
    <message>
        <source>What the network sees: the middle at %1 × %2 px.</source>
        <translation>Was das Netz sieht: die Mitte mit %1 × %2 px.</translation>
    </message>
    <message>
        <source>The picture as the network sees it</source>
        <translation>Das Bild, wie das Netz es sieht</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
</context>
<context>
    <name>graft::PictureGrid</name>
    <message>
        <source>Left out</source>
        <translation>Ausgeschlossen</translation>
    </message>
    <message>
        <source>Left out. %1</source>
        <translation>Ausgeschlossen. %1</translation>
    </message>
    <message>
        <source>%1 of %2 chosen</source>
        <translation>%1 von %2 ausgewählt</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>The pictures of this finding are no longer in the dataset.</source>
        <translation>Die Bilder dieses Befunds sind nicht mehr im Datensatz.</translation>
    </message>
    <message>
        <source>No picture matches &quot;%1&quot;.</source>
        <translation>Kein Bild passt zu &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>No picture is left out.</source>
        <translation>Kein Bild ist ausgeschlossen.</translation>
    </message>
    <message>
        <source>This part of the dataset has no pictures of this class.</source>
        <translation>Dieser Teil des Datensatzes hat keine Bilder dieser Klasse.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A part of the dataset and how many pictures it has.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Show the pictures the network learns from.</source>
        <translation>Zeigt die Bilder, aus denen das Netz lernt.</translation>
    </message>
    <message>
        <source>Show the pictures that are kept back to measure the accuracy.</source>
        <translation>Zeigt die Bilder, die zum Messen der Genauigkeit zurückgehalten werden.</translation>
    </message>
    <message>
        <source>Show the pictures that are judged only once, when all decisions are made.</source>
        <translation>Zeigt die Bilder, die erst beurteilt werden, wenn alles entschieden ist.</translation>
    </message>
    <message>
        <source>Show the pictures you left out.</source>
        <translation>Zeigt die ausgeschlossenen Bilder.</translation>
    </message>
    <message>
        <source>Search name, class or finding</source>
        <translation>Name, Klasse oder Befund suchen</translation>
    </message>
    <message>
        <source>Search pictures</source>
        <translation>Bilder suchen</translation>
    </message>
    <message>
        <source>Order of the pictures</source>
        <translation>Reihenfolge der Bilder</translation>
    </message>
    <message>
        <source>The order in which the pictures are shown. It changes nothing about training.</source>
        <translation>Die Reihenfolge, in der die Bilder gezeigt werden. Für das Training ändert sie nichts.</translation>
    </message>
    <message>
        <source>As imported</source>
        <translation>Wie importiert</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Namen</translation>
    </message>
    <message>
        <source>By name, backwards</source>
        <translation>Nach Namen, rückwärts</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>Nach Klasse</translation>
    </message>
    <message>
        <source>Findings first</source>
        <translation>Befunde zuerst</translation>
    </message>
    <message>
        <source>Go back to all pictures</source>
        <translation>Zurück zu allen Bildern</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
</context>
<context>
    <name>graft::PictureMenu</name>
    <message>
        <source>Relabel to</source>
        <translation>Klasse ändern in</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Verschieben nach</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>No file manager opened the folder of this picture: %1</source>
        <translation>Kein Dateimanager hat den Ordner dieses Bildes geöffnet: %1</translation>
    </message>
    <message>
        <source>Relabel…</source>
        <translation>Klasse ändern…</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Ausschließen</translation>
    </message>
    <message>
        <source>Leaves the pictures out of training and of every figure. The files stay as they are.</source>
        <translation>Lässt die Bilder aus dem Training und allen Zahlen heraus. Die Dateien bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Include again</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>Restore as imported</source>
        <translation>Wie importiert wiederherstellen</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>Im Dateimanager zeigen</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
</context>
<context>
    <name>graft::Preflight</name>
    <message>
        <source>This network cannot run yet. %1</source>
        <translation>Dieses Netz ist noch nicht lauffähig. %1</translation>
    </message>
    <message>
        <source>Show in the designer</source>
        <translation>Im Designer zeigen</translation>
    </message>
    <message>
        <source>The last layers were made for other classes than those of %1. Replace them before training.</source>
        <translation>Die letzten Schichten wurden für andere Klassen als die von %1 gemacht. Ersetzen Sie sie vor dem Training.</translation>
    </message>
    <message>
        <source>The last layers tell %1 classes apart, but %2 has %3. Replace them before training.</source>
        <translation>Die letzten Schichten unterscheiden %1 Klassen, %2 hat aber %3. Ersetzen Sie sie vor dem Training.</translation>
    </message>
    <message>
        <source>Replace last layers now</source>
        <translation>Letzte Schichten jetzt ersetzen</translation>
    </message>
    <message>
        <source>There is no network to train yet.</source>
        <translation>Es gibt noch kein Netz zum Trainieren.</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>The pictures are still being read.</source>
        <translation>Die Bilder werden noch gelesen.</translation>
    </message>
    <message>
        <source>There are no pictures to learn from yet.</source>
        <translation>Es gibt noch keine Bilder, aus denen gelernt werden kann.</translation>
    </message>
    <message>
        <source>Load sample</source>
        <translation>Beispiel laden</translation>
    </message>
    <message>
        <source>Every layer is frozen, so there is nothing to learn.</source>
        <translation>Alle Schichten sind eingefroren, es gibt also nichts zu lernen.</translation>
    </message>
    <message>
        <source>Train the last layer</source>
        <translation>Letzte Schicht trainieren</translation>
    </message>
</context>
<context>
    <name>graft::PresetBox</name>
    <message numerus="yes">
        <source>Trains %1 of %2 parameters; the first %n layer(s) are frozen.</source>
        <translation>
            <numerusform>Trainiert %1 von %2 Parametern; die erste Schicht ist eingefroren.</numerusform>
            <numerusform>Trainiert %1 von %2 Parametern; die ersten %n Schichten sind eingefroren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Trains %1 of %2 parameters; no layer is frozen.</source>
        <translation>Trainiert %1 von %2 Parametern; keine Schicht ist eingefroren.</translation>
    </message>
    <message>
        <source>Train: %1</source>
        <translation>Trainieren: %1</translation>
    </message>
    <message>
        <source>Own choice</source>
        <translation>Eigene Wahl</translation>
    </message>
    <message>
        <source>Way of training</source>
        <translation>Art des Trainings</translation>
    </message>
    <message>
        <source>Sets in one step which layers learn, how fast, and how the rate changes.</source>
        <translation>Legt in einem Schritt fest, welche Schichten lernen, wie schnell, und wie sich die Rate ändert.</translation>
    </message>
</context>
<context>
    <name>graft::QuickInsert</name>
    <message>
        <source>Insert a layer</source>
        <translation>Schicht einfügen</translation>
    </message>
    <message>
        <source>Layer types</source>
        <translation>Schichttypen</translation>
    </message>
    <message>
        <source>No layer type that fits here has this in its name or description.</source>
        <translation>Kein hier passender Schichttyp enthält das in Name oder Beschreibung.</translation>
    </message>
</context>
<context>
    <name>graft::RateFinderPane</name>
    <message>
        <source>A run is in progress. Look for a rate when it is over.</source>
        <translation>Ein Lauf ist im Gange. Die Rate lässt sich danach suchen.</translation>
    </message>
    <message>
        <source>Trying rates from small to large: %1</source>
        <translation>Raten von klein bis groß werden probiert: %1</translation>
    </message>
    <message>
        <source>Measured before the last change of network, pictures or options.</source>
        <translation>Gemessen vor der letzten Änderung an Netz, Bildern oder Optionen.</translation>
    </message>
    <message>
        <source>The loss did not fall clearly at any rate. Drag the marker to where it falls most, or change the options and search again.</source>
        <translation>Der Verlust fiel bei keiner Rate deutlich. Die Marke dorthin ziehen, wo er am meisten fällt, oder die Optionen ändern und noch einmal suchen.</translation>
    </message>
    <message>
        <source>Suggested: %1, where the loss falls fastest. Drag the marker to choose another rate; a little less is safer.</source>
        <translation>Vorschlag: %1, dort fällt der Verlust am schnellsten. Mit der Marke lässt sich eine andere Rate wählen; etwas kleiner ist sicherer.</translation>
    </message>
    <message>
        <source>Find the learning rate</source>
        <translation>Lernrate finden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>Fortschritt der Suche</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
</context>
<context>
    <name>graft::RatePlot</name>
    <message>
        <source>Chosen: %1</source>
        <translation>Gewählt: %1</translation>
    </message>
    <message>
        <source>Loss by learning rate</source>
        <translation>Verlust nach Lernrate</translation>
    </message>
    <message>
        <source>A good rate lies where the loss falls fastest, well before it rises. Drag the marker, or move it with the arrow keys.</source>
        <translation>Eine gute Rate liegt dort, wo der Verlust am schnellsten fällt, deutlich bevor er steigt. Die Marke lässt sich ziehen oder mit den Pfeiltasten bewegen.</translation>
    </message>
    <message>
        <source>Rate %1: loss %2</source>
        <comment>read-out</comment>
        <translation>Rate %1: Verlust %2</translation>
    </message>
</context>
<context>
    <name>graft::RenameEditor</name>
    <message>
        <source>New name of the layer</source>
        <translation>Neuer Name der Schicht</translation>
    </message>
</context>
<context>
    <name>graft::ReplaceHeadPanel</name>
    <message>
        <source>Layer %1 gets new weights and %2 outputs instead of %3. All other layers stay as they are.</source>
        <translation>Schicht %1 bekommt neue Gewichte und %2 Ausgänge statt %3. Alle anderen Schichten bleiben, wie sie sind.</translation>
    </message>
    <message numerus="yes">
        <source>Replace last layers for %n class(es)</source>
        <extracomment>Name of an undo step; %1 is the kind of head.</extracomment>
        <translation>
            <numerusform>Letzte Schichten für %n Klasse ersetzen</numerusform>
            <numerusform>Letzte Schichten für %n Klassen ersetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace last layers</source>
        <translation>Letzte Schichten ersetzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Kind of the new last layers</source>
        <translation>Art der neuen letzten Schichten</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Ansetzen</translation>
    </message>
    <message>
        <source>Layer behind which the new ones are attached</source>
        <translation>Schicht, hinter der die neuen angesetzt werden</translation>
    </message>
    <message>
        <source>What comes behind this layer now is left out. Or click a layer of the network.</source>
        <translation>Was bisher hinter dieser Schicht kommt, entfällt. Oder eine Schicht des Netzes anklicken.</translation>
    </message>
    <message>
        <source>Hidden features</source>
        <translation>Verborgene Merkmale</translation>
    </message>
    <message>
        <source>More of them can learn more, but overfit sooner.</source>
        <translation>Mehr davon können mehr lernen, führen aber eher zu Überanpassung.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Share of numbers switched off in training; more of it against overfitting.</source>
        <translation>Anteil der Zahlen, die beim Training abgeschaltet werden; mehr davon gegen Überanpassung.</translation>
    </message>
    <message>
        <source>Freeze all other layers</source>
        <translation>Alle anderen Schichten einfrieren</translation>
    </message>
    <message>
        <source>Quick to train, and the first thing to try with few pictures. Default: off.</source>
        <translation>Schnell trainiert und bei wenigen Bildern der erste Versuch. Standard: aus.</translation>
    </message>
    <message>
        <source>Learning rate of the new layers ×</source>
        <translation>Lernrate der neuen Schichten ×</translation>
    </message>
    <message>
        <source>The new layers have everything to learn and may learn faster than the rest. Default: 10.</source>
        <translation>Die neuen Schichten müssen alles lernen und dürfen schneller lernen als der Rest. Standard: 10.</translation>
    </message>
    <message>
        <source>Learning-rate factor of the new layers</source>
        <translation>Lernratenfaktor der neuen Schichten</translation>
    </message>
    <message>
        <source>Usual place: after %1</source>
        <translation>Übliche Stelle: nach %1</translation>
    </message>
    <message>
        <source>Usual place</source>
        <translation>Übliche Stelle</translation>
    </message>
    <message>
        <source>After %1 (%2)</source>
        <translation>Nach %1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) go.</source>
        <translation>
            <numerusform>%n Schicht entfällt.</numerusform>
            <numerusform>%n Schichten entfallen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new layer(s) come.</source>
        <translation>
            <numerusform>%n neue kommt hinzu.</numerusform>
            <numerusform>%n neue kommen hinzu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace last layers (%1, %n class(es))</source>
        <translation>
            <numerusform>Letzte Schichten ersetzen (%1, %n Klasse)</numerusform>
            <numerusform>Letzte Schichten ersetzen (%1, %n Klassen)</numerusform>
        </translation>
    </message>
    <message>
        <source>Parameters: %1, before %2 · trainable: %3, before %4</source>
        <translation>Parameter: %1, bisher %2 · trainierbar: %3, bisher %4</translation>
    </message>
</context>
<context>
    <name>graft::ResultsPage</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Auswerten</translation>
    </message>
    <message>
        <source>Measure the network on the validation pictures.</source>
        <translation>Das Netz an den Validierungsbildern messen.</translation>
    </message>
    <message>
        <source>With pictures of known classes you see here how often the network is right and what it mixes up.</source>
        <translation>Mit Bildern bekannter Klassen sehen Sie hier, wie oft das Netz richtigliegt und was es verwechselt.</translation>
    </message>
    <message>
        <source>Choose pictures</source>
        <translation>Bilder wählen</translation>
    </message>
    <message>
        <source>The last layers are new and have not learned anything yet. Results appear here after training.</source>
        <translation>Die letzten Schichten sind neu und haben noch nichts gelernt. Nach dem Training erscheinen hier Ergebnisse.</translation>
    </message>
    <message>
        <source>Go to training</source>
        <translation>Zum Training</translation>
    </message>
    <message>
        <source>The network was made for other classes than those of your pictures. Replace its last layers and train it to see results here. Single pictures can be classified on the right.</source>
        <translation>Das Netz wurde für andere Klassen als die Ihrer Bilder gemacht. Ersetzen Sie seine letzten Schichten und trainieren Sie es, um hier Ergebnisse zu sehen. Einzelne Bilder lassen sich rechts klassifizieren.</translation>
    </message>
    <message>
        <source>See how often the network is right on pictures it has never seen, and what it mixes up.</source>
        <translation>Sehen Sie, wie oft das Netz bei nie gesehenen Bildern richtigliegt und was es verwechselt.</translation>
    </message>
    <message>
        <source>Load sample pictures</source>
        <translation>Beispielbilder laden</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>What the network makes of pictures it has never seen</source>
        <translation>Was das Netz aus nie gesehenen Bildern macht</translation>
    </message>
    <message>
        <source>Choose a network first; then you see here what it makes of pictures.</source>
        <translation>Wählen Sie zuerst ein Netz; dann sehen Sie hier, was es in Bildern erkennt.</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>Looking at the validation pictures…</source>
        <translation>Die Validierungsbilder werden ausgewertet…</translation>
    </message>
    <message>
        <source>Progress of the evaluation</source>
        <translation>Fortschritt der Auswertung</translation>
    </message>
    <message>
        <source>Pictures of the chosen cell</source>
        <translation>Bilder der gewählten Zelle</translation>
    </message>
    <message>
        <source>No mistakes</source>
        <translation>Keine Fehler</translation>
    </message>
    <message numerus="yes">
        <source>All mistakes: %n picture(s)</source>
        <translation>
            <numerusform>Alle Fehler: %n Bild</numerusform>
            <numerusform>Alle Fehler: %n Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, recognised: %n picture(s)</source>
        <translation>
            <numerusform>%1, erkannt: %n Bild</numerusform>
            <numerusform>%1, erkannt: %n Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 taken for %2: %n picture(s)</source>
        <translation>
            <numerusform>%1 für %2 gehalten: %n Bild</numerusform>
            <numerusform>%1 für %2 gehalten: %n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>The last layers are new and have not learned anything yet. Train them first.</source>
        <translation>Die letzten Schichten sind neu und haben noch nichts gelernt. Trainieren Sie sie zuerst.</translation>
    </message>
    <message>
        <source>Choose an image to classify</source>
        <translation>Bild zum Klassifizieren wählen</translation>
    </message>
    <message>
        <source>Images (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The clipboard holds no picture file. Copy one in a file manager first.</source>
        <translation>Die Zwischenablage enthält keine Bilddatei. Kopieren Sie zuerst eine im Dateimanager.</translation>
    </message>
</context>
<context>
    <name>graft::RunClosing</name>
    <message>
        <source>Training in progress</source>
        <translation>Training läuft</translation>
    </message>
    <message>
        <source>What should become of the run when the window is closed?</source>
        <translation>Was soll aus dem Lauf werden, wenn das Fenster geschlossen wird?</translation>
    </message>
    <message>
        <source>Keep running in the background</source>
        <translation>Im Hintergrund weiterlaufen lassen</translation>
    </message>
    <message>
        <source>A paused run can be resumed at the next start, exactly where it was.</source>
        <translation>Ein angehaltener Lauf lässt sich beim nächsten Start genau dort fortsetzen, wo er war.</translation>
    </message>
    <message>
        <source>Pause and keep to resume</source>
        <translation>Anhalten und später fortsetzen</translation>
    </message>
    <message>
        <source>Stop and keep best</source>
        <translation>Stoppen und Bestes behalten</translation>
    </message>
</context>
<context>
    <name>graft::RunCompanion</name>
    <message>
        <source>A network is being trained</source>
        <translation>Ein Netz wird trainiert</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>The training has failed</source>
        <translation>Das Training ist fehlgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>%n epoch(s) are done.</source>
        <translation>
            <numerusform>%n Epoche ist fertig.</numerusform>
            <numerusform>%n Epochen sind fertig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Best accuracy: %1, in epoch %2.</source>
        <translation>Beste Genauigkeit: %1, in Epoche %2.</translation>
    </message>
    <message>
        <source>The training is finished</source>
        <translation>Das Training ist fertig</translation>
    </message>
    <message>
        <source>The training needs attention</source>
        <translation>Das Training braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Training: being prepared</source>
        <translation>Training: wird vorbereitet</translation>
    </message>
    <message>
        <source>Training: %1, paused</source>
        <translation>Training: %1, angehalten</translation>
    </message>
    <message>
        <source>Training: being stopped</source>
        <translation>Training: wird beendet</translation>
    </message>
    <message>
        <source>No training in progress</source>
        <translation>Kein Training läuft</translation>
    </message>
    <message>
        <source>Training: %1, %2 left</source>
        <translation>Training: %1, noch %2</translation>
    </message>
    <message>
        <source>Training: %1</source>
        <translation>Training: %1</translation>
    </message>
    <message>
        <source>Show window</source>
        <translation>Fenster zeigen</translation>
    </message>
    <message>
        <source>Resume training</source>
        <translation>Training fortsetzen</translation>
    </message>
    <message>
        <source>Pause training</source>
        <translation>Training anhalten</translation>
    </message>
    <message>
        <source>Stop training</source>
        <translation>Training beenden</translation>
    </message>
</context>
<context>
    <name>graft::RunList</name>
    <message>
        <source>%1: %2</source>
        <comment>run: its figures</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Run in progress</source>
        <translation>Aktueller Lauf</translation>
    </message>
    <message>
        <source>Curves move as the network learns</source>
        <translation>Die Kurven bewegen sich, während das Netz lernt</translation>
    </message>
    <message>
        <source>%1 best, took %2</source>
        <comment>accuracy, duration</comment>
        <translation>Bestwert %1, Dauer %2</translation>
    </message>
</context>
<context>
    <name>graft::RunOffer</name>
    <message>
        <source>Bringing back %1…</source>
        <translation>%1 wird zurückgeholt …</translation>
    </message>
    <message>
        <source>The run “%1” was interrupted after epoch %2 of %3 (%4).</source>
        <translation>Der Lauf „%1“ wurde nach Epoche %2 von %3 unterbrochen (%4).</translation>
    </message>
    <message>
        <source>%1 It could not be resumed: %2</source>
        <comment>a run was interrupted; why</comment>
        <translation>%1 Er ließ sich nicht fortsetzen: %2</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>graft::RunStrip</name>
    <message>
        <source>Go on with the training</source>
        <translation>Training fortsetzen</translation>
    </message>
    <message>
        <source>Pause the training</source>
        <translation>Training anhalten</translation>
    </message>
    <message>
        <source>Shows the training</source>
        <translation>Zeigt das Training</translation>
    </message>
    <message>
        <source>Training in progress</source>
        <translation>Training läuft</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>Epoch %1/%2</source>
        <translation>Epoche %1/%2</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird beendet</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>Time until the training ends: &quot;0:12 left&quot;.</extracomment>
        <translation>noch %1</translation>
    </message>
</context>
<context>
    <name>graft::SchedulePane</name>
    <message>
        <source>Drawn as if the validation loss never stopped falling; the rate falls when it does.</source>
        <translation>Gezeichnet, als fiele der Validierungsverlust immer weiter; fällt er nicht mehr, sinkt die Rate.</translation>
    </message>
    <message>
        <source>Dashed: another block begins to learn, at the rate of the thin line.</source>
        <translation>Gestrichelt: Ein weiterer Block beginnt zu lernen, mit der Rate der dünnen Linie.</translation>
    </message>
    <message>
        <source>Drawn for all epochs; the time budget may end the run before.</source>
        <translation>Für alle Epochen gezeichnet; das Zeitbudget kann den Lauf früher beenden.</translation>
    </message>
</context>
<context>
    <name>graft::SchedulePreview</name>
    <message>
        <source>Epoch %1: %2</source>
        <comment>moment of a run, learning rate</comment>
        <translation>Epoche %1: %2</translation>
    </message>
    <message>
        <source>%1, stage %2 of %3</source>
        <translation>%1, Stufe %2 von %3</translation>
    </message>
    <message>
        <source>%1, warm-up</source>
        <translation>%1, Aufwärmen</translation>
    </message>
    <message>
        <source>log</source>
        <comment>logarithmic axis</comment>
        <translation>log</translation>
    </message>
    <message>
        <source>Logarithmic axis: shows small rates as well as large ones.</source>
        <translation>Logarithmische Achse: zeigt kleine Raten so gut wie große.</translation>
    </message>
    <message>
        <source>Logarithmic axis</source>
        <translation>Logarithmische Achse</translation>
    </message>
    <message>
        <source>Learning rate over the run</source>
        <translation>Lernrate im Verlauf</translation>
    </message>
    <message>
        <source>From %1 to %2, at most %3.</source>
        <translation>Von %1 bis %2, höchstens %3.</translation>
    </message>
    <message>
        <source>Learning rate by epoch</source>
        <translation>Lernrate nach Epoche</translation>
    </message>
</context>
<context>
    <name>graft::Settings</name>
    <message>
        <source>Language of the program; empty takes the system&apos;s.</source>
        <translation>Sprache des Programms; leer bedeutet die des Systems.</translation>
    </message>
    <message>
        <source>Colours: &quot;light&quot;, &quot;dark&quot;, or &quot;system&quot; to follow the desktop.</source>
        <translation>Farben: „light“ (hell), „dark“ (dunkel) oder „system“, um dem Desktop zu folgen.</translation>
    </message>
    <message>
        <source>Processor threads for training; 0 takes all.</source>
        <translation>Prozessor-Threads für das Training; 0 nimmt alle.</translation>
    </message>
    <message>
        <source>Place and size of the window.</source>
        <translation>Lage und Größe des Fensters.</translation>
    </message>
    <message>
        <source>Widths of the window&apos;s panes.</source>
        <translation>Breiten der Bereiche im Fenster.</translation>
    </message>
    <message>
        <source>The page that was open last.</source>
        <translation>Die zuletzt geöffnete Seite.</translation>
    </message>
    <message>
        <source>Folder for the logs of runs (CSV, TensorBoard); empty writes none.</source>
        <translation>Ordner für die Protokolle der Läufe (CSV, TensorBoard); leer schreibt keine.</translation>
    </message>
    <message>
        <source>Whether the desktop tells when a run ends and the window is not in use.</source>
        <translation>Ob der Schreibtisch meldet, dass ein Lauf endet, wenn das Fenster nicht benutzt wird.</translation>
    </message>
    <message>
        <source>Whether the computer is kept from going to sleep during a run.</source>
        <translation>Ob der Rechner während eines Laufs wach gehalten wird.</translation>
    </message>
    <message>
        <source>Whether the system tray shows the progress of a run.</source>
        <translation>Ob der Infobereich den Fortschritt eines Laufs zeigt.</translation>
    </message>
    <message>
        <source>Files that were opened last.</source>
        <translation>Dateien, die zuletzt geöffnet wurden.</translation>
    </message>
    <message>
        <source>SHA-256 digests of model files that are opened without a question although they may run code of their author.</source>
        <translation>SHA-256-Prüfsummen von Modelldateien, die ohne Frage geöffnet werden, obwohl sie Code ihres Autors ausführen können.</translation>
    </message>
    <message>
        <source>Folder for the weights of models; empty takes the usual one.</source>
        <translation>Ordner für die Gewichte von Modellen; leer nimmt den üblichen.</translation>
    </message>
</context>
<context>
    <name>graft::SheetBar</name>
    <message numerus="yes">
        <source>%1: %n layer(s)</source>
        <translation>
            <numerusform>%1: %n Schicht</numerusform>
            <numerusform>%1: %n Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>opens a pane</comment>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>A pretrained model…</source>
        <translation>Ein vortrainiertes Modell …</translation>
    </message>
    <message>
        <source>A copy of this network</source>
        <translation>Eine Kopie dieses Netzes</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this network (undo brings it back)</source>
        <translation>Dieses Netz schließen (Rückgängig holt es zurück)</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>Another network beside this one</source>
        <translation>Ein weiteres Netz neben diesem</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>Vergleichen mit …</translation>
    </message>
</context>
<context>
    <name>graft::SplitBox</name>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>As given</source>
        <translation>Wie vorgegeben</translation>
    </message>
    <message>
        <source>By shares</source>
        <translation>Nach Anteilen</translation>
    </message>
    <message>
        <source>Cross-validation</source>
        <translation>Kreuzvalidierung</translation>
    </message>
    <message>
        <source>As the folders or the table say; what they leave open is divided by shares.</source>
        <translation>Wie Ordner oder Tabelle es sagen; was sie offenlassen, wird nach Anteilen geteilt.</translation>
    </message>
    <message>
        <source>Training and validation are put together and divided anew.</source>
        <translation>Training und Validierung werden zusammengelegt und neu aufgeteilt.</translation>
    </message>
    <message>
        <source>Divided into folds, one of which validates. Training once with each of them tells how much the accuracy depends on chance.</source>
        <translation>In Gruppen geteilt, von denen eine validiert. Ein Training mit jeder zeigt, wie sehr die Genauigkeit vom Zufall abhängt.</translation>
    </message>
    <message>
        <source>How the pictures are divided. Pictures you moved yourself stay where you put them.</source>
        <translation>Wie die Bilder aufgeteilt werden. Selbst verschobene Bilder bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>More validation pictures make the measured accuracy more reliable but leave fewer to learn from. Default: %1.</source>
        <translation>Mehr Bilder zur Validierung machen die gemessene Genauigkeit verlässlicher, lassen aber weniger zum Lernen. Vorgabe: %1.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Kept back until all decisions are made, so that the last figure is an honest one. Default: %1.</source>
        <translation>Zurückgehalten, bis alles entschieden ist, damit die letzte Zahl ehrlich ist. Vorgabe: %1.</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>More folds leave more pictures to learn from but take more runs. Default: 5.</source>
        <translation>Mehr Gruppen lassen mehr Bilder zum Lernen, brauchen aber mehr Läufe. Vorgabe: 5.</translation>
    </message>
    <message>
        <source>Validating fold</source>
        <translation>Validierende Gruppe</translation>
    </message>
    <message>
        <source>The fold that is kept back to measure the accuracy.</source>
        <translation>Die Gruppe, die zum Messen der Genauigkeit zurückgehalten wird.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Another number divides the pictures in another way; the same one always in the same way.</source>
        <translation>Eine andere Zahl teilt die Bilder anders auf, dieselbe immer gleich.</translation>
    </message>
</context>
<context>
    <name>graft::StateControl</name>
    <message>
        <source>Trainable</source>
        <translation>Trainierbar</translation>
    </message>
    <message>
        <source>Training changes the weights of this layer.</source>
        <translation>Das Training ändert die Gewichte dieser Schicht.</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Eingefroren</translation>
    </message>
    <message>
        <source>Training leaves the weights exactly as they are.</source>
        <translation>Das Training lässt die Gewichte genau, wie sie sind.</translation>
    </message>
    <message>
        <source>Learning rate ×</source>
        <translation>Lernrate ×</translation>
    </message>
    <message>
        <source>Multiplies the learning rate for this layer: more than 1 lets a new layer catch up, less than 1 protects what it knows. Default: 1, for new layers 10.</source>
        <translation>Multipliziert die Lernrate für diese Schicht: Mit mehr als 1 holt eine neue Schicht auf, mit weniger als 1 bleibt geschützt, was sie kann. Standard: 1, für neue Schichten 10.</translation>
    </message>
    <message>
        <source>Learning-rate factor</source>
        <translation>Lernratenfaktor</translation>
    </message>
    <message>
        <source>Its weights stay bit for bit the same, and training is faster.</source>
        <translation>Ihre Gewichte bleiben Bit für Bit gleich, und das Training ist schneller.</translation>
    </message>
    <message>
        <source>1 learns at the normal rate; new layers learn well at 10.</source>
        <translation>1 lernt mit der normalen Rate; neue Schichten lernen gut mit 10.</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n Schicht</numerusform>
            <numerusform>%n Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Freeze %1</source>
        <translation>%1 einfrieren</translation>
    </message>
    <message>
        <source>Unfreeze %1</source>
        <translation>%1 auftauen</translation>
    </message>
    <message>
        <source>Set learning-rate factor of %1 to %2</source>
        <translation>Lernratenfaktor von %1 auf %2 setzen</translation>
    </message>
    <message>
        <source>Frozen, statistics adapt</source>
        <translation>Eingefroren, Statistiken angepasst</translation>
    </message>
    <message>
        <source>The weights stay exactly as they are, but the mean and spread of every channel follow the new pictures: helps when they look unlike those the network knows. Everything behind such a layer runs in every epoch.</source>
        <translation>Die Gewichte bleiben genau so, aber Mittelwert und Streuung jedes Kanals folgen den neuen Bildern: hilft, wenn diese anders aussehen als die, die das Netz kennt. Alles hinter einer solchen Schicht läuft in jeder Epoche.</translation>
    </message>
    <message>
        <source>Its weights stay bit for bit the same; its batch statistics follow the new pictures.</source>
        <translation>Die Gewichte bleiben Bit für Bit gleich; die Batch-Statistiken folgen den neuen Bildern.</translation>
    </message>
    <message>
        <source>Freeze %1, statistics adapt</source>
        <translation>%1 einfrieren, Statistiken anpassen</translation>
    </message>
</context>
<context>
    <name>graft::StatusPanel</name>
    <message numerus="yes">
        <source>CPU, %n thread(s)</source>
        <translation>
            <numerusform>CPU, %n Thread</numerusform>
            <numerusform>CPU, %n Threads</numerusform>
        </translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Where networks run</source>
        <translation>Wo Netze rechnen</translation>
    </message>
    <message>
        <source>Reading pictures</source>
        <translation>Bilder werden gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n picture(s)</source>
        <extracomment>Name of a dataset and its number of pictures.</extracomment>
        <translation>
            <numerusform>%1, %n Bild</numerusform>
            <numerusform>%1, %n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>No pictures</source>
        <translation>Keine Bilder</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Memory the program uses now</source>
        <translation>Speicher, den das Programm gerade belegt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>graft::StripView</name>
    <message>
        <source>Unfold</source>
        <translation>Aufklappen</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Zuklappen</translation>
    </message>
    <message>
        <source>Unfold: %1</source>
        <extracomment>Button that folds a strip below the charts; %1: what the strip shows.</extracomment>
        <translation>Aufklappen: %1</translation>
    </message>
    <message>
        <source>Fold: %1</source>
        <translation>Zuklappen: %1</translation>
    </message>
</context>
<context>
    <name>graft::TintLegend</name>
    <message>
        <source>Tint: off</source>
        <translation>Tönung: aus</translation>
    </message>
    <message>
        <source>Tint: weight change</source>
        <translation>Tönung: Gewichtsänderung</translation>
    </message>
    <message>
        <source>Tint: gradient norm</source>
        <translation>Tönung: Gradientennorm</translation>
    </message>
    <message>
        <source>What the colour of the layers shows</source>
        <translation>Was die Farbe der Schichten zeigt</translation>
    </message>
    <message>
        <source>Colours the layers by how far training has moved their weights, or how strongly it pulls at them: layers that stay cold could be frozen.</source>
        <translation>Färbt die Schichten danach, wie weit das Training ihre Gewichte bewegt hat oder wie stark es an ihnen zieht: Schichten, die kalt bleiben, könnten eingefroren werden.</translation>
    </message>
</context>
<context>
    <name>graft::TipsBar</name>
    <message>
        <source>Works at once</source>
        <translation>Geht sofort</translation>
    </message>
    <message>
        <source>Best up to %1 MiB</source>
        <translation>Am besten bis %1 MiB</translation>
    </message>
    <message>
        <source>Best up to %1 ms here</source>
        <translation>Am besten bis %1 ms hier</translation>
    </message>
    <message>
        <source>Best up to %1 operations</source>
        <translation>Am besten bis %1 Operationen</translation>
    </message>
    <message>
        <source>Best balance</source>
        <translation>Bester Ausgleich</translation>
    </message>
    <message>
        <source>Most accurate</source>
        <translation>Am genauesten</translation>
    </message>
    <message>
        <source>%1 ms here</source>
        <translation>%1 ms hier</translation>
    </message>
    <message>
        <source>%1 operations</source>
        <translation>%1 Operationen</translation>
    </message>
    <message>
        <source>Which model to start with</source>
        <translation>Mit welchem Modell anfangen</translation>
    </message>
    <message>
        <source>Suggestions from the numbers of the models that are shown; the limits follow the filters.</source>
        <translation>Vorschläge aus den Zahlen der gezeigten Modelle; die Grenzen folgen den Filtern.</translation>
    </message>
</context>
<context>
    <name>graft::TopKBars</name>
    <message>
        <source>Most probable classes</source>
        <translation>Wahrscheinlichste Klassen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>class: probability</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 – right answer</source>
        <translation>%1 – richtige Antwort</translation>
    </message>
</context>
<context>
    <name>graft::TrainPage</name>
    <message>
        <source>Teach a network your pictures</source>
        <translation>Bringen Sie einem Netz Ihre Bilder bei</translation>
    </message>
    <message>
        <source>The run was stopped before its first epoch ended; the network is unchanged.</source>
        <translation>Der Lauf wurde vor dem Ende der ersten Epoche beendet; das Netz ist unverändert.</translation>
    </message>
    <message>
        <source>See results</source>
        <translation>Ergebnisse ansehen</translation>
    </message>
    <message>
        <source>Nothing was changed; the network has the weights it had before.</source>
        <translation>Es wurde nichts geändert; das Netz hat die Gewichte von vorher.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>A smaller batch needs less memory.</source>
        <translation>Eine kleinere Batchgröße braucht weniger Speicher.</translation>
    </message>
    <message>
        <source>Halve the batch size</source>
        <translation>Batchgröße halbieren</translation>
    </message>
    <message>
        <source>The processor can train as well, only slower.</source>
        <translation>Der Prozessor kann ebenfalls trainieren, nur langsamer.</translation>
    </message>
    <message>
        <source>Use the CPU</source>
        <translation>CPU verwenden</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>error, advice</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Replace last layers</source>
        <translation>Letzte Schichten ersetzen</translation>
    </message>
    <message>
        <source>Show in the designer</source>
        <translation>Im Designer zeigen</translation>
    </message>
    <message>
        <source>Train the last layer</source>
        <translation>Letzte Schicht trainieren</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Training starten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird beendet…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Here two curves will grow while the network learns: how often it is right, and how far off it is – for the pictures it learns from and for pictures it has never seen.</source>
        <translation>Hier wachsen zwei Kurven, während das Netz lernt: wie oft es richtigliegt und wie weit es danebenliegt – für die Bilder, aus denen es lernt, und für Bilder, die es nie gesehen hat.</translation>
    </message>
    <message>
        <source>Load sample pictures</source>
        <translation>Beispielbilder laden</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Finished runs are kept here, with their curves and options.</source>
        <translation>Hier bleiben abgeschlossene Läufe mit ihren Kurven und Optionen erhalten.</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>head only</source>
        <translation>nur der Kopf</translation>
    </message>
    <message>
        <source>last block</source>
        <translation>letzter Block</translation>
    </message>
    <message>
        <source>all layers</source>
        <translation>alle Schichten</translation>
    </message>
    <message>
        <source>own choice of layers</source>
        <translation>eigene Auswahl der Schichten</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>network, what is trained</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>epoch 3 of 10</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Preparing: %1</source>
        <translation>Vorbereitung: %1</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>Angehalten bei %1</translation>
    </message>
    <message>
        <source>Stopping after this batch…</source>
        <translation>Endet nach diesem Batch…</translation>
    </message>
    <message>
        <source>Training: %1</source>
        <translation>Training: %1</translation>
    </message>
    <message>
        <source>Export the run</source>
        <translation>Lauf exportieren</translation>
    </message>
    <message>
        <source>The run is in %1.</source>
        <translation>Der Lauf steht in %1.</translation>
    </message>
    <message>
        <source>Validate now</source>
        <translation>Jetzt validieren</translation>
    </message>
    <message>
        <source>Judge the network on the validation pictures after the current batch, without waiting for the end of the epoch (%1).</source>
        <translation>Das Netz nach dem laufenden Batch an den Validierungsbildern prüfen, ohne das Ende der Epoche abzuwarten (%1).</translation>
    </message>
    <message>
        <source>End after the current batch and keep the best epoch so far (%1).</source>
        <translation>Nach dem laufenden Batch aufhören und die bisher beste Epoche behalten (%1).</translation>
    </message>
    <message>
        <source>Ways to stop</source>
        <translation>Arten zu stoppen</translation>
    </message>
    <message>
        <source>Stop and keep best</source>
        <translation>Stoppen und Bestes behalten</translation>
    </message>
    <message>
        <source>The network gets the weights of the best epoch so far.</source>
        <translation>Das Netz bekommt die Gewichte der bisher besten Epoche.</translation>
    </message>
    <message>
        <source>Stop and discard</source>
        <translation>Stoppen und verwerfen</translation>
    </message>
    <message>
        <source>The network stays as it was before the run (%1).</source>
        <translation>Das Netz bleibt, wie es vor dem Lauf war (%1).</translation>
    </message>
    <message>
        <source>The run was discarded; the network is unchanged.</source>
        <translation>Der Lauf wurde verworfen; das Netz ist unverändert.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fertig.</translation>
    </message>
    <message numerus="yes">
        <source>Stopped early, after epoch %1: %n validations brought no progress.</source>
        <translation>
            <numerusform>Vorzeitig gestoppt nach Epoche %1: %n Validierung brachte keinen Fortschritt.</numerusform>
            <numerusform>Vorzeitig gestoppt nach Epoche %1: %n Validierungen brachten keinen Fortschritt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped after epoch %1: the time for this run is used up.</source>
        <translation>Gestoppt nach Epoche %1: Die Zeit für diesen Lauf ist aufgebraucht.</translation>
    </message>
    <message>
        <source>Stopped in epoch %1: the loss became infinite or not a number.</source>
        <translation>Gestoppt in Epoche %1: Der Verlust wurde unendlich oder keine Zahl.</translation>
    </message>
    <message>
        <source>Stopped by you.</source>
        <translation>Von dir gestoppt.</translation>
    </message>
    <message>
        <source>The network now has the weights of epoch %1, with %2 right on pictures it had never seen.</source>
        <translation>Das Netz hat jetzt die Gewichte von Epoche %1, mit %2 Treffern auf Bildern, die es nie gesehen hatte.</translation>
    </message>
    <message>
        <source>%1 %2 A lower learning rate helps.</source>
        <translation>%1 %2 Eine kleinere Lernrate hilft.</translation>
    </message>
    <message>
        <source>Take a third of the rate</source>
        <translation>Ein Drittel der Rate nehmen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>why the run ended, what is kept</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg);;PNG picture (*.png)</source>
        <translation>SVG-Zeichnung (*.svg);;PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>Table of numbers (*.csv)</source>
        <translation>Zahlentabelle (*.csv)</translation>
    </message>
    <message>
        <source>Break off and resume later</source>
        <translation>Abbrechen und später fortsetzen</translation>
    </message>
    <message>
        <source>Keeps the exact state on disk. The run can be resumed even after the program was closed; until then the network stays as it was.</source>
        <translation>Behält den genauen Stand auf der Platte. Der Lauf lässt sich fortsetzen, auch nachdem das Programm geschlossen war; bis dahin bleibt das Netz, wie es war.</translation>
    </message>
    <message>
        <source>The run was broken off; it can be resumed. The network is unchanged.</source>
        <translation>Der Lauf wurde abgebrochen; er lässt sich fortsetzen. Das Netz ist unverändert.</translation>
    </message>
    <message>
        <source>The loss became infinite or not a number in the first epoch; the network is unchanged. A lower learning rate helps.</source>
        <translation>Der Verlust wurde in der ersten Epoche unendlich oder keine Zahl; das Netz ist unverändert. Eine kleinere Lernrate hilft.</translation>
    </message>
    <message>
        <source>The network now has the weights of epoch %1.</source>
        <translation>Das Netz hat jetzt die Gewichte von Epoche %1.</translation>
    </message>
</context>
<context>
    <name>graft::TrainingTint</name>
    <message>
        <source>Weights moved by %1</source>
        <translation>Gewichte um %1 bewegt</translation>
    </message>
    <message>
        <source>Gradient norm %1</source>
        <translation>Gradientennorm %1</translation>
    </message>
</context>
<context>
    <name>graft::TrustPane</name>
    <message>
        <source>Do you trust the author of %1?</source>
        <translation>Ist der Autor von %1 vertrauenswürdig?</translation>
    </message>
    <message>
        <source>%1 files hold program code of their author, and opening one may run it. Graft does so in a separate process that may neither write files nor use the network, but no lock is perfect.</source>
        <translation>%1-Dateien enthalten Programmcode ihres Autors, der beim Öffnen laufen kann. Graft öffnet sie in einem eigenen Prozess, der weder Dateien schreiben noch das Netzwerk nutzen darf, aber kein Schloss ist vollkommen.</translation>
    </message>
    <message>
        <source>Open it only if you know where it comes from. Files with weights alone (.safetensors, state dictionaries) and ONNX files need no trust.</source>
        <translation>Nur öffnen, wenn die Herkunft bekannt ist. Dateien, die nur Gewichte enthalten (.safetensors, State-Dicts), und ONNX-Dateien brauchen kein Vertrauen.</translation>
    </message>
    <message>
        <source>Trust exactly this file from now on</source>
        <translation>Genau dieser Datei künftig vertrauen</translation>
    </message>
    <message>
        <source>Saves the question next time. A file that differs in a single byte is asked about again; off unless chosen.</source>
        <translation>Erspart künftig die Frage. Weicht eine Datei auch nur in einem Byte ab, wird wieder gefragt; normalerweise aus.</translation>
    </message>
</context>
<context>
    <name>graft::WeightNote</name>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Makes the change; training starts this layer from random numbers.</source>
        <translation>Führt die Änderung aus; das Training beginnt diese Schicht mit Zufallszahlen.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Leaves the layer and its weights as they are (Esc).</source>
        <translation>Lässt die Schicht und ihre Gewichte, wie sie sind (Esc).</translation>
    </message>
</context>
<context>
    <name>graft::WeightsView</name>
    <message>
        <source>Statistics that are measured during training, not learned.</source>
        <translation>Statistik, die beim Training gemessen und nicht gelernt wird.</translation>
    </message>
    <message>
        <source>Learned during training.</source>
        <translation>Wird beim Training gelernt.</translation>
    </message>
    <message>
        <source>Starts from random numbers.</source>
        <translation>Beginnt mit Zufallszahlen.</translation>
    </message>
    <message>
        <source>Measured anew during training.</source>
        <translation>Wird beim Training neu gemessen.</translation>
    </message>
    <message>
        <source>Histogram of %1</source>
        <translation>Histogramm von %1</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>being computed …</source>
        <translation>wird berechnet …</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>The smallest and the largest value.</source>
        <translation>Der kleinste und der größte Wert.</translation>
    </message>
    <message>
        <source>Mean ± deviation</source>
        <translation>Mittel ± Abweichung</translation>
    </message>
    <message>
        <source>Weights usually lie around 0; a deviation near 0 means that nothing was learned here.</source>
        <translation>Gewichte liegen meist um 0; eine Abweichung nahe 0 heißt, dass hier nichts gelernt wurde.</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>Nullen</translation>
    </message>
    <message>
        <source>Share of values that are exactly 0.</source>
        <translation>Anteil der Werte, die genau 0 sind.</translation>
    </message>
    <message>
        <source>Not finite</source>
        <translation>Nicht endlich</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 NaN, %2 infinite</source>
        <translation>%1 NaN, %2 unendlich</translation>
    </message>
    <message>
        <source>A training that diverged leaves such values; the network cannot be used with them.</source>
        <translation>Ein entgleistes Training hinterlässt solche Werte; mit ihnen ist das Netz unbrauchbar.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) · %1 · %2</source>
        <translation>
            <numerusform>%Ln Wert · %1 · %2</numerusform>
            <numerusform>%Ln Werte · %1 · %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layers</name>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Sets negative numbers to zero. Without such a bend between them, several layers could do no more than one.</source>
        <translation>Setzt negative Zahlen auf null. Ohne einen solchen Knick dazwischen könnten mehrere Schichten nicht mehr als eine einzige.</translation>
    </message>
    <message>
        <source>ReLU6</source>
        <translation>ReLU6</translation>
    </message>
    <message>
        <source>Keeps numbers between 0 and 6. Used by networks for phones, because small ranges survive low-precision arithmetic.</source>
        <translation>Begrenzt Zahlen auf 0 bis 6. In Netzen für Mobiltelefone üblich, weil kleine Wertebereiche das Rechnen mit geringer Präzision überstehen.</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <source>Squeezes every number to between 0 and 1, each for itself. Used for gates and for classes that do not exclude each other.</source>
        <translation>Drückt jede Zahl einzeln auf einen Wert zwischen 0 und 1. Für Tore und für Klassen, die einander nicht ausschließen.</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>Turns scores into shares that add up to 1. A classifier&apos;s output layer does this already, so it is needed only inside a network.</source>
        <translation>Macht aus Bewertungen Anteile, die zusammen 1 ergeben. Die Ausgabeschicht eines Klassifikators tut das schon, daher nur im Inneren eines Netzes nötig.</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>Dimension</translation>
    </message>
    <message>
        <source>The dimension whose values add up to 1: 1 is classes or channels, -1 the last one.</source>
        <translation>Die Dimension, deren Werte zusammen 1 ergeben: 1 steht für Klassen oder Kanäle, -1 für die letzte.</translation>
    </message>
    <message>
        <source>Addition</source>
        <translation>Addition</translation>
    </message>
    <message>
        <source>Adds its inputs number by number. The end of a shortcut: it lets a block learn only what has to change, which makes very deep networks trainable.</source>
        <translation>Addiert ihre Eingaben Zahl für Zahl. Das Ende einer Abkürzung: Ein Block lernt nur noch, was sich ändern muss; so werden sehr tiefe Netze trainierbar.</translation>
    </message>
    <message>
        <source>Concatenation</source>
        <translation>Verkettung</translation>
    </message>
    <message>
        <source>Lays its inputs side by side, usually along the channels, so that the next layer sees what several branches have found.</source>
        <translation>Legt ihre Eingaben nebeneinander, meist entlang der Kanäle, damit die nächste Schicht sieht, was mehrere Zweige gefunden haben.</translation>
    </message>
    <message>
        <source>The dimension along which inputs are joined: 1 is channels, 2 height, 3 width; all others must be equal.</source>
        <translation>Die Dimension, entlang der Eingaben verbunden werden: 1 Kanäle, 2 Höhe, 3 Breite; alle anderen müssen gleich sein.</translation>
    </message>
    <message>
        <source>Input channels</source>
        <translation>Eingangskanäle</translation>
    </message>
    <message>
        <source>Must equal the number of channels of the layer before; change it only when that layer changes.</source>
        <translation>Muss der Kanalzahl der vorigen Schicht entsprechen; nur ändern, wenn sich jene ändert.</translation>
    </message>
    <message>
        <source>Output channels (filters)</source>
        <translation>Ausgangskanäle (Filter)</translation>
    </message>
    <message>
        <source>More filters recognise more kinds of patterns, but cost time and memory; double them where the picture gets smaller.</source>
        <translation>Mehr Filter erkennen mehr Arten von Mustern, kosten aber Zeit und Speicher; verdoppeln Sie sie dort, wo das Bild kleiner wird.</translation>
    </message>
    <message>
        <source>Kernel size</source>
        <translation>Kernelgröße</translation>
    </message>
    <message>
        <source>A larger kernel sees more of its surroundings at once; 1x1 only mixes channels, 3x3 is the usual choice.</source>
        <translation>Ein größerer Kernel sieht mehr von seiner Umgebung auf einmal; 1x1 mischt nur Kanäle, 3x3 ist üblich.</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>A stride of 2 halves height and width, which makes everything behind it faster and lets it see more of the picture.</source>
        <translation>Eine Schrittweite von 2 halbiert Höhe und Breite; alles dahinter wird schneller und sieht mehr vom Bild.</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>Auffüllung</translation>
    </message>
    <message>
        <source>Zeros added at every edge; half the kernel size, rounded down, keeps height and width.</source>
        <translation>Nullen, die an jedem Rand ergänzt werden; die halbe Kernelgröße, abgerundet, erhält Höhe und Breite.</translation>
    </message>
    <message>
        <source>Dilation</source>
        <translation>Dilatation</translation>
    </message>
    <message>
        <source>Spreads the kernel out, so that it sees a wider area without more weights.</source>
        <translation>Zieht den Kernel auseinander, sodass er ohne zusätzliche Gewichte einen größeren Bereich sieht.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Splits the channels into groups that do not see each other; as many groups as channels gives a cheap depthwise convolution.</source>
        <translation>Teilt die Kanäle in Gruppen, die einander nicht sehen; so viele Gruppen wie Kanäle ergeben eine günstige kanalweise Faltung.</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>Adds a learned offset to every filter; switch it off when a batch normalisation follows, which has its own.</source>
        <translation>Addiert zu jedem Filter einen gelernten Versatz; schalten Sie ihn ab, wenn eine Batchnormalisierung folgt, denn sie hat einen eigenen.</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>Faltung</translation>
    </message>
    <message>
        <source>Slides small learned filters over the picture and reports where each pattern occurs. The main building block of image networks.</source>
        <translation>Schiebt kleine gelernte Filter über das Bild und meldet, wo jedes Muster vorkommt. Der wichtigste Baustein von Bildnetzen.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Subtracted from every channel (pixels run from 0 to 1); must be the value the network was trained with.</source>
        <translation>Wird von jedem Kanal abgezogen (Pixel reichen von 0 bis 1); muss der Wert sein, mit dem das Netz trainiert wurde.</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Standardabweichung</translation>
    </message>
    <message>
        <source>Every channel is divided by it; must be the value the network was trained with.</source>
        <translation>Jeder Kanal wird dadurch geteilt; muss der Wert sein, mit dem das Netz trainiert wurde.</translation>
    </message>
    <message>
        <source>Blue first</source>
        <translation>Blau zuerst</translation>
    </message>
    <message>
        <source>Some networks were trained with the colour channels in the order blue, green, red; the wrong order costs accuracy.</source>
        <translation>Manche Netze wurden mit Farbkanälen in der Reihenfolge Blau, Grün, Rot trainiert; die falsche Reihenfolge kostet Genauigkeit.</translation>
    </message>
    <message>
        <source>Kind of data</source>
        <translation>Art der Daten</translation>
    </message>
    <message>
        <source>What the network looks at; it decides which datasets fit.</source>
        <translation>Was das Netz betrachtet; davon hängt ab, welche Datensätze passen.</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>3 for colour pictures, 1 for grey ones; the first layer must expect as many.</source>
        <translation>3 für Farbbilder, 1 für graue; die erste Schicht muss ebenso viele erwarten.</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>A larger picture shows finer detail, but takes longer; the size the network was trained with works best.</source>
        <translation>Ein größeres Bild zeigt feinere Einzelheiten, braucht aber länger; am besten passt die Größe, mit der das Netz trainiert wurde.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>A larger picture shows finer detail, but takes longer; usually the same as the height.</source>
        <translation>Ein größeres Bild zeigt feinere Einzelheiten, braucht aber länger; meist gleich der Höhe.</translation>
    </message>
    <message>
        <source>Resize shorter side to</source>
        <translation>Kürzere Seite skalieren auf</translation>
    </message>
    <message>
        <source>Pictures are scaled to this size before the centre is cut out; closer to height and width means less of the border is lost.</source>
        <translation>Auf diese Größe werden Bilder skaliert, bevor die Mitte ausgeschnitten wird; je näher an Höhe und Breite, desto weniger geht vom Rand verloren.</translation>
    </message>
    <message>
        <source>Interpolation</source>
        <translation>Interpolation</translation>
    </message>
    <message>
        <source>How pictures are scaled; use what the network was trained with.</source>
        <translation>Wie Bilder skaliert werden; nehmen Sie das, womit das Netz trainiert wurde.</translation>
    </message>
    <message>
        <source>Antialias</source>
        <translation>Kantenglättung</translation>
    </message>
    <message>
        <source>Smooths pictures while making them smaller, as in training; without it fine patterns turn into noise.</source>
        <translation>Glättet Bilder beim Verkleinern, wie im Training; ohne sie werden feine Muster zu Rauschen.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Where data enters the network, and how pictures are prepared for it. The preparation travels with the model into every project and export.</source>
        <translation>Hier kommen die Daten ins Netz, und hier steht, wie Bilder dafür aufbereitet werden. Die Aufbereitung reist mit dem Modell in jedes Projekt und jeden Export mit.</translation>
    </message>
    <message>
        <source>An ONNX file describes the input as the graph&apos;s input value; the preparation of pictures goes into its metadata.</source>
        <translation>Eine ONNX-Datei beschreibt die Eingabe als Eingangswert des Graphen; die Aufbereitung der Bilder steht in ihren Metadaten.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Where the result leaves the network: one score for each class. Holds the names of the classes.</source>
        <translation>Hier verlässt das Ergebnis das Netz: eine Bewertung je Klasse. Enthält die Namen der Klassen.</translation>
    </message>
    <message>
        <source>An ONNX file describes the output as the graph&apos;s output value; class names go into its metadata.</source>
        <translation>Eine ONNX-Datei beschreibt die Ausgabe als Ausgangswert des Graphen; die Klassennamen stehen in ihren Metadaten.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>What the scores mean; it decides how training measures errors.</source>
        <translation>Was die Bewertungen bedeuten; davon hängt ab, wie das Training Fehler misst.</translation>
    </message>
    <message>
        <source>Class names</source>
        <translation>Klassennamen</translation>
    </message>
    <message>
        <source>The names shown for the scores, in order; replacing the last layers fills them in from the dataset.</source>
        <translation>Die Namen zu den Bewertungen, der Reihe nach; beim Ersetzen der letzten Schichten kommen sie aus dem Datensatz.</translation>
    </message>
    <message>
        <source>Linear (fully connected)</source>
        <translation>Linear (vollverbunden)</translation>
    </message>
    <message>
        <source>Weighs every input number for every output number. Usually the last layer of a classifier, with one output for each class.</source>
        <translation>Gewichtet jede Eingangszahl für jede Ausgangszahl. Meist die letzte Schicht eines Klassifikators, mit einem Ausgang je Klasse.</translation>
    </message>
    <message>
        <source>Input features</source>
        <translation>Eingangsmerkmale</translation>
    </message>
    <message>
        <source>Must equal the number of values that arrive; change it only when the layer before changes.</source>
        <translation>Muss der Zahl der ankommenden Werte entsprechen; nur ändern, wenn sich die vorige Schicht ändert.</translation>
    </message>
    <message>
        <source>Output features</source>
        <translation>Ausgangsmerkmale</translation>
    </message>
    <message>
        <source>In the last layer this is the number of classes; in between, more features can learn more but overfit sooner.</source>
        <translation>In der letzten Schicht ist das die Zahl der Klassen; dazwischen können mehr Merkmale mehr lernen, führen aber eher zu Überanpassung.</translation>
    </message>
    <message>
        <source>Adds a learned offset to every output; switch it off only when a normalisation follows.</source>
        <translation>Addiert zu jeder Ausgabe einen gelernten Versatz; nur abschalten, wenn eine Normalisierung folgt.</translation>
    </message>
    <message>
        <source>Batch normalisation</source>
        <translation>Batchnormalisierung</translation>
    </message>
    <message>
        <source>Brings every channel to a common scale, which lets deep networks learn faster and with higher learning rates.</source>
        <translation>Bringt alle Kanäle auf einen gemeinsamen Maßstab; so lernen tiefe Netze schneller und mit höheren Lernraten.</translation>
    </message>
    <message>
        <source>Must equal the number of channels of the layer before.</source>
        <translation>Muss der Kanalzahl der vorigen Schicht entsprechen.</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Keeps the division by the spread of a channel stable; change it only to match weights trained with another value.</source>
        <translation>Hält die Division durch die Streuung eines Kanals stabil; nur ändern, um zu Gewichten zu passen, die mit einem anderen Wert trainiert wurden.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>How fast the running statistics follow the current batch; lower it for very small batches.</source>
        <translation>Wie schnell die laufende Statistik dem aktuellen Batch folgt; für sehr kleine Batches verringern.</translation>
    </message>
    <message>
        <source>Learned scale and offset</source>
        <translation>Gelernte Skalierung und Verschiebung</translation>
    </message>
    <message>
        <source>Lets the layer undo the normalisation where that helps; without it there is nothing to learn here.</source>
        <translation>Lässt die Schicht die Normalisierung zurücknehmen, wo das hilft; ohne sie gibt es hier nichts zu lernen.</translation>
    </message>
    <message>
        <source>Window size</source>
        <translation>Fenstergröße</translation>
    </message>
    <message>
        <source>A larger window summarises a larger area and loses more detail.</source>
        <translation>Ein größeres Fenster fasst einen größeren Bereich zusammen und verliert mehr Einzelheiten.</translation>
    </message>
    <message>
        <source>How far the window moves; 2 halves height and width.</source>
        <translation>Wie weit das Fenster rückt; 2 halbiert Höhe und Breite.</translation>
    </message>
    <message>
        <source>Widens the picture at every edge, at most by half the window, so that border pixels count as much as others.</source>
        <translation>Verbreitert das Bild an jedem Rand, höchstens um das halbe Fenster, damit Randpixel so viel zählen wie andere.</translation>
    </message>
    <message>
        <source>Round up</source>
        <translation>Aufrunden</translation>
    </message>
    <message>
        <source>Keeps a last, incomplete window at the right and bottom edge instead of dropping it; some pretrained networks need it.</source>
        <translation>Behält ein letztes, unvollständiges Fenster am rechten und unteren Rand, statt es wegzulassen; manche vortrainierten Netze brauchen das.</translation>
    </message>
    <message>
        <source>Max pooling</source>
        <translation>Max-Pooling</translation>
    </message>
    <message>
        <source>Keeps the strongest response in every window, so that a pattern counts wherever exactly it was, and makes the picture smaller.</source>
        <translation>Behält die stärkste Reaktion in jedem Fenster, sodass ein Muster zählt, wo genau es auch lag, und macht das Bild kleiner.</translation>
    </message>
    <message>
        <source>Leaves gaps inside the window, so that it covers a wider area.</source>
        <translation>Lässt Lücken im Fenster, sodass es einen größeren Bereich abdeckt.</translation>
    </message>
    <message>
        <source>Average pooling</source>
        <translation>Mittelwert-Pooling</translation>
    </message>
    <message>
        <source>Replaces every window by its mean: smoother than max pooling, and makes the picture smaller.</source>
        <translation>Ersetzt jedes Fenster durch seinen Mittelwert: sanfter als Max-Pooling, und das Bild wird kleiner.</translation>
    </message>
    <message>
        <source>Count padding</source>
        <translation>Auffüllung mitzählen</translation>
    </message>
    <message>
        <source>Whether padded zeros count in the mean at the edges; some pretrained networks were trained without.</source>
        <translation>Ob aufgefüllte Nullen am Rand in den Mittelwert eingehen; manche vortrainierten Netze wurden ohne sie trainiert.</translation>
    </message>
    <message>
        <source>Adaptive average pooling</source>
        <translation>Adaptives Mittelwert-Pooling</translation>
    </message>
    <message>
        <source>Averages to a fixed output size whatever the size of the picture, so that the same network works on other resolutions.</source>
        <translation>Mittelt auf eine feste Ausgabegröße, gleich wie groß das Bild ist; so arbeitet dasselbe Netz mit anderen Auflösungen.</translation>
    </message>
    <message>
        <source>Output size</source>
        <translation>Ausgabegröße</translation>
    </message>
    <message>
        <source>1x1 keeps one number for each channel; a larger size keeps a coarse map of where things are.</source>
        <translation>1x1 behält eine Zahl je Kanal; eine größere Ausgabe behält eine grobe Karte, wo etwas ist.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Switches off random numbers during training, so that the network does not rely on single ones. Does nothing when the trained network is used.</source>
        <translation>Schaltet beim Training zufällig Zahlen ab, damit sich das Netz nicht auf einzelne verlässt. Bei der Anwendung des trainierten Netzes ohne Wirkung.</translation>
    </message>
    <message>
        <source>Share switched off</source>
        <translation>Abgeschalteter Anteil</translation>
    </message>
    <message>
        <source>Raise it when the network learns the training pictures by heart, lower it when training hardly improves.</source>
        <translation>Erhöhen, wenn das Netz die Trainingsbilder auswendig lernt; verringern, wenn das Training kaum vorankommt.</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>Abflachen</translation>
    </message>
    <message>
        <source>Writes a picture&apos;s numbers into one long row, the form that linear layers and the output expect.</source>
        <translation>Schreibt die Zahlen eines Bildes in eine lange Reihe, die Form, die lineare Schichten und die Ausgabe erwarten.</translation>
    </message>
    <message>
        <source>First dimension</source>
        <translation>Erste Dimension</translation>
    </message>
    <message>
        <source>The first dimension to join; 1 leaves only the batch apart.</source>
        <translation>Die erste zu verbindende Dimension; 1 lässt nur den Batch außen vor.</translation>
    </message>
    <message>
        <source>Last dimension</source>
        <translation>Letzte Dimension</translation>
    </message>
    <message>
        <source>The last dimension to join; -1 is the last one there is.</source>
        <translation>Die letzte zu verbindende Dimension; -1 ist die letzte vorhandene.</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <source>As ReLU, but lets a little of negative numbers through, so that no part of the network falls silent for good.</source>
        <translation>Wie ReLU, lässt aber ein wenig von negativen Zahlen durch, damit kein Teil des Netzes für immer verstummt.</translation>
    </message>
    <message>
        <source>Negative slope</source>
        <translation>Steigung im Negativen</translation>
    </message>
    <message>
        <source>What negative numbers are multiplied by; 0 would be plain ReLU.</source>
        <translation>Womit negative Zahlen multipliziert werden; 0 wäre die gewöhnliche ReLU.</translation>
    </message>
    <message>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <source>A ReLU with a rounded bend. Used by transformers and by newer convolutional networks, where it trains a little more smoothly.</source>
        <translation>Eine ReLU mit abgerundetem Knick. In Transformern und neueren Faltungsnetzen üblich; dort verläuft das Training etwas ruhiger.</translation>
    </message>
    <message>
        <source>ONNX has this operator only since its version 20; it is written as the error function, additions and multiplications.</source>
        <translation>ONNX hat diesen Operator erst seit Version 20; er wird als Fehlerfunktion, Additionen und Multiplikationen geschrieben.</translation>
    </message>
    <message>
        <source>Hard swish</source>
        <translation>Hard-Swish</translation>
    </message>
    <message>
        <source>A rounded ReLU made of straight lines, cheap on phones. Used by MobileNetV3.</source>
        <translation>Eine aus geraden Stücken gerundete ReLU, sparsam auf Telefonen. In MobileNetV3 verwendet.</translation>
    </message>
    <message>
        <source>Tanh</source>
        <translation>Tanh</translation>
    </message>
    <message>
        <source>Squeezes every number to between -1 and 1. The usual activation of early networks such as LeNet; deep networks learn faster with ReLU.</source>
        <translation>Staucht jede Zahl auf den Bereich von -1 bis 1. Die übliche Aktivierung früher Netze wie LeNet; tiefe Netze lernen mit ReLU schneller.</translation>
    </message>
    <message>
        <source>New output only</source>
        <translation>Nur neue Ausgabe</translation>
    </message>
    <message>
        <source>Keeps every layer and gives the last one new weights for your classes. The usual choice, and the quickest.</source>
        <translation>Behält alle Schichten und gibt der letzten neue Gewichte für die eigenen Klassen. Die übliche Wahl und die schnellste.</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>One linear layer on the averaged features. Hardly overfits, even with few pictures; works behind any layer.</source>
        <translation>Eine lineare Schicht auf den gemittelten Merkmalen. Neigt auch bei wenigen Bildern kaum zur Überanpassung; passt hinter jede Schicht.</translation>
    </message>
    <message>
        <source>Dropout + linear</source>
        <translation>Dropout + linear</translation>
    </message>
    <message>
        <source>As Linear, with dropout before it: for when training pictures are learned by heart.</source>
        <translation>Wie Linear, mit Dropout davor: wenn Trainingsbilder auswendig gelernt werden.</translation>
    </message>
    <message>
        <source>Flatten, dropout, hidden layer (Keras)</source>
        <translation>Flatten, Dropout, verborgene Schicht (Keras)</translation>
    </message>
    <message>
        <source>The head of the Keras tutorials: dropout and a hidden layer of 100 features. Can combine features, needs more pictures than Linear.</source>
        <translation>Der Kopf der Keras-Anleitungen: Dropout und eine verborgene Schicht mit 100 Merkmalen. Kann Merkmale verknüpfen, braucht mehr Bilder als Linear.</translation>
    </message>
    <message>
        <source>Concat pooling, two layers (fastai)</source>
        <translation>Concat-Pooling, zwei Schichten (fastai)</translation>
    </message>
    <message>
        <source>The head of fastai: maximum and mean of every channel, two linear layers, batch normalisation and dropout. Strong with a few hundred pictures or more.</source>
        <translation>Der Kopf von fastai: Maximum und Mittel jedes Kanals, zwei lineare Schichten, Batchnormalisierung und Dropout. Stark ab einigen hundert Bildern.</translation>
    </message>
    <message>
        <source>1x1 convolution</source>
        <translation>1x1-Faltung</translation>
    </message>
    <message>
        <source>Judges every place of the picture, then averages, as SqueezeNet does. Few weights, and its map shows where a class was seen.</source>
        <translation>Beurteilt jede Stelle des Bildes und mittelt dann, wie SqueezeNet. Wenige Gewichte, und die Karte zeigt, wo eine Klasse gesehen wurde.</translation>
    </message>
    <message>
        <source>Batch normalisation of rows</source>
        <translation>Batchnormalisierung von Reihen</translation>
    </message>
    <message>
        <source>Brings every feature behind a flatten or linear layer to a common scale, which lets a head of several layers learn faster.</source>
        <translation>Bringt jedes Merkmal hinter einer Flatten- oder linearen Schicht auf einen gemeinsamen Maßstab; ein Kopf aus mehreren Schichten lernt dadurch schneller.</translation>
    </message>
    <message>
        <source>Adaptive max pooling</source>
        <translation>Adaptives Max-Pooling</translation>
    </message>
    <message>
        <source>Keeps the strongest responses in a fixed output size whatever the size of the picture. Beside an average pooling it tells that something is there, however small.</source>
        <translation>Behält die stärksten Antworten in einer festen Ausgabegröße, wie groß das Bild auch ist. Neben einem Durchschnitts-Pooling sagt es, dass etwas da ist, wie klein auch immer.</translation>
    </message>
    <message>
        <source>Approximation</source>
        <translation>Näherung</translation>
    </message>
    <message>
        <source>Some networks were trained with a formula made of tanh, which differs in the fourth digit; use what the weights were trained with.</source>
        <translation>Manche Netze wurden mit einer Formel aus tanh trainiert, die in der vierten Stelle abweicht; richtig ist, womit die Gewichte trainiert wurden.</translation>
    </message>
    <message>
        <source>SiLU (swish)</source>
        <translation>SiLU (Swish)</translation>
    </message>
    <message>
        <source>Multiplies every number by its own sigmoid: a ReLU with a soft bend. Used by EfficientNet.</source>
        <translation>Multipliziert jede Zahl mit ihrem eigenen Sigmoid: ein ReLU mit weichem Knick. Von EfficientNet genutzt.</translation>
    </message>
    <message>
        <source>ONNX has no such operator; it is written as a sigmoid and a multiplication.</source>
        <translation>ONNX hat keinen solchen Operator; geschrieben wird er als Sigmoid und Multiplikation.</translation>
    </message>
    <message>
        <source>Mish</source>
        <translation>Mish</translation>
    </message>
    <message>
        <source>A soft ReLU that lets small negative numbers through. Used by some object detectors, costlier than ReLU.</source>
        <translation>Ein weiches ReLU, das kleine negative Zahlen durchlässt. In manchen Objekterkennern üblich, teurer als ReLU.</translation>
    </message>
    <message>
        <source>ONNX has this operator only since its version 18; it is written as softplus, tanh and a multiplication.</source>
        <translation>ONNX kennt diesen Operator erst seit Version 18; geschrieben wird er als Softplus, Tanh und Multiplikation.</translation>
    </message>
    <message>
        <source>Softplus</source>
        <translation>Softplus</translation>
    </message>
    <message>
        <source>A ReLU that is smooth everywhere and never quite zero. Used where a result must be positive.</source>
        <translation>Ein ReLU, das überall glatt und nie ganz null ist. Für Ergebnisse, die positiv sein müssen.</translation>
    </message>
    <message>
        <source>ELU</source>
        <translation>ELU</translation>
    </message>
    <message>
        <source>As ReLU, but negative numbers bend smoothly towards a negative limit, which keeps the mean of the numbers near zero.</source>
        <translation>Wie ReLU, aber negative Zahlen biegen weich zu einer negativen Grenze ab, was den Mittelwert der Zahlen nahe null hält.</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>How far below zero large negative numbers end.</source>
        <translation>Wie weit unter null große negative Zahlen enden.</translation>
    </message>
    <message>
        <source>Parametric ReLU</source>
        <translation>Parametrisches ReLU</translation>
    </message>
    <message>
        <source>A leaky ReLU that learns how much of negative numbers it lets through, for all channels together or for each.</source>
        <translation>Ein Leaky ReLU, das lernt, wie viel von negativen Zahlen es durchlässt, für alle Kanäle gemeinsam oder für jeden einzeln.</translation>
    </message>
    <message>
        <source>Slopes</source>
        <translation>Steigungen</translation>
    </message>
    <message>
        <source>1 shares one slope; otherwise one for each channel, so it must equal the number of channels.</source>
        <translation>1 teilt eine Steigung; sonst eine je Kanal, dann muss die Zahl der Kanalzahl entsprechen.</translation>
    </message>
    <message>
        <source>Hard tanh (clip)</source>
        <translation>Hard Tanh (Begrenzung)</translation>
    </message>
    <message>
        <source>Cuts numbers off below and above two limits and leaves those between as they are.</source>
        <translation>Schneidet Zahlen unter und über zwei Grenzen ab und lässt die dazwischen, wie sie sind.</translation>
    </message>
    <message>
        <source>Lower limit</source>
        <translation>Untere Grenze</translation>
    </message>
    <message>
        <source>Smaller numbers become this one.</source>
        <translation>Kleinere Zahlen werden zu dieser.</translation>
    </message>
    <message>
        <source>Upper limit</source>
        <translation>Obere Grenze</translation>
    </message>
    <message>
        <source>Larger numbers become this one; must not be below the lower limit.</source>
        <translation>Größere Zahlen werden zu dieser; darf nicht unter der unteren Grenze liegen.</translation>
    </message>
    <message>
        <source>Hard sigmoid</source>
        <translation>Hard Sigmoid</translation>
    </message>
    <message>
        <source>A sigmoid made of straight lines, cheap on phones. Used by the gates of MobileNetV3.</source>
        <translation>Ein Sigmoid aus geraden Strecken, günstig auf Mobiltelefonen. Von den Toren von MobileNetV3 genutzt.</translation>
    </message>
    <message>
        <source>Log softmax</source>
        <translation>Log-Softmax</translation>
    </message>
    <message>
        <source>The logarithms of the shares that softmax gives, computed without losing small ones. Some networks end with it.</source>
        <translation>Die Logarithmen der Anteile, die Softmax ergibt, berechnet, ohne kleine zu verlieren. Manche Netze enden damit.</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>How many questions are asked at once, each with its share of the features; must divide their number.</source>
        <translation>Wie viele Fragen zugleich gestellt werden, jede mit ihrem Teil der Merkmale; muss deren Zahl teilen.</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>How many numbers describe each position; must equal what arrives.</source>
        <translation>Wie viele Zahlen jede Position beschreiben; muss dem entsprechen, was ankommt.</translation>
    </message>
    <message>
        <source>Self-attention</source>
        <translation>Selbstaufmerksamkeit</translation>
    </message>
    <message>
        <source>Lets every position of a sequence gather what it needs from all others. The heart of a transformer; its cost grows with the square of the length.</source>
        <translation>Lässt jede Position einer Folge von allen anderen holen, was sie braucht. Das Herz eines Transformers; der Aufwand wächst mit dem Quadrat der Länge.</translation>
    </message>
    <message>
        <source>ONNX has no such operator; it is written as matrix products and a softmax.</source>
        <translation>ONNX hat keinen solchen Operator; geschrieben wird er als Matrixprodukte und ein Softmax.</translation>
    </message>
    <message>
        <source>Window attention</source>
        <translation>Fensteraufmerksamkeit</translation>
    </message>
    <message>
        <source>Self-attention inside small windows of a picture, so that its cost grows with the picture only. Shifted windows connect neighbours. Used by Swin transformers, channels last.</source>
        <translation>Selbstaufmerksamkeit in kleinen Fenstern eines Bildes, sodass der Aufwand nur mit dem Bild wächst. Verschobene Fenster verbinden Nachbarn. Von Swin-Transformern genutzt, Kanäle zuletzt.</translation>
    </message>
    <message>
        <source>A larger window lets positions gather from farther away, at a higher cost.</source>
        <translation>Ein größeres Fenster lässt Positionen von weiter her holen, zu höherem Aufwand.</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Verschiebung</translation>
    </message>
    <message>
        <source>How far the windows are moved; half a window in every other layer lets neighbours exchange.</source>
        <translation>Wie weit die Fenster verschoben werden; ein halbes Fenster in jeder zweiten Schicht lässt Nachbarn sich austauschen.</translation>
    </message>
    <message>
        <source>Learned scale of a branch</source>
        <translation>Gelernter Faktor eines Zweigs</translation>
    </message>
    <message>
        <source>Multiplies every channel of a branch by a learned number that starts near zero, so that very deep networks start gently. Used by ConvNeXt.</source>
        <translation>Multipliziert jeden Kanal eines Zweigs mit einer gelernten Zahl, die nahe null beginnt, sodass sehr tiefe Netze sanft anfangen. Von ConvNeXt genutzt.</translation>
    </message>
    <message>
        <source>Initial scale</source>
        <translation>Anfangsfaktor</translation>
    </message>
    <message>
        <source>What a new layer starts with; near zero lets the shortcut dominate at first.</source>
        <translation>Womit eine neue Schicht beginnt; nahe null überwiegt anfangs die Abkürzung.</translation>
    </message>
    <message>
        <source>Class token</source>
        <translation>Klassentoken</translation>
    </message>
    <message>
        <source>Puts a learned position in front of a sequence, where a transformer gathers what it knows of the whole picture.</source>
        <translation>Setzt eine gelernte Position vor eine Folge; dort sammelt ein Transformer, was er vom ganzen Bild weiß.</translation>
    </message>
    <message>
        <source>It is written as a constant, repeated for the batch, and a concatenation.</source>
        <translation>Geschrieben wird es als Konstante, für den Batch wiederholt, und eine Verkettung.</translation>
    </message>
    <message>
        <source>Position embedding</source>
        <translation>Positionseinbettung</translation>
    </message>
    <message>
        <source>Adds learned numbers that say where in the picture each position lies, which attention alone could not tell.</source>
        <translation>Addiert gelernte Zahlen, die sagen, wo im Bild jede Position liegt; Aufmerksamkeit allein wüsste es nicht.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>How many positions the sequence has; it follows from the size of the picture.</source>
        <translation>Wie viele Positionen die Folge hat; folgt aus der Größe des Bildes.</translation>
    </message>
    <message>
        <source>Subtraction</source>
        <translation>Subtraktion</translation>
    </message>
    <message>
        <source>Subtracts the second input from the first, number by number, so that what both share disappears.</source>
        <translation>Zieht die zweite Eingabe Zahl für Zahl von der ersten ab, sodass verschwindet, was beide gemeinsam haben.</translation>
    </message>
    <message>
        <source>Multiplication</source>
        <translation>Multiplikation</translation>
    </message>
    <message>
        <source>Multiplies its inputs number by number. As a gate it lets a network weigh its channels: one number for each channel scales the whole map.</source>
        <translation>Multipliziert ihre Eingaben Zahl für Zahl. Als Tor lässt sie ein Netz seine Kanäle gewichten: Eine Zahl je Kanal skaliert die ganze Karte.</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Keeps the larger of its inputs, number by number, so that the strongest branch wins.</source>
        <translation>Behält Zahl für Zahl die größere ihrer Eingaben, sodass der stärkste Zweig gewinnt.</translation>
    </message>
    <message>
        <source>Transposed convolution</source>
        <translation>Transponierte Faltung</translation>
    </message>
    <message>
        <source>Paints a small learned pattern for every input number, so that the picture grows. The counterpart of a convolution with a stride.</source>
        <translation>Malt für jede Eingangszahl ein kleines gelerntes Muster, sodass das Bild wächst. Das Gegenstück zu einer Faltung mit Schrittweite.</translation>
    </message>
    <message>
        <source>How many channels the larger picture has.</source>
        <translation>Wie viele Kanäle das größere Bild hat.</translation>
    </message>
    <message>
        <source>The size of the pattern; a multiple of the stride avoids a chequered look.</source>
        <translation>Die Größe des Musters; ein Vielfaches der Schrittweite vermeidet ein Schachbrettmuster.</translation>
    </message>
    <message>
        <source>How many times larger the picture gets.</source>
        <translation>Um wie viel größer das Bild wird.</translation>
    </message>
    <message>
        <source>What is cut off at every edge of the larger picture.</source>
        <translation>Was an jedem Rand des größeren Bildes abgeschnitten wird.</translation>
    </message>
    <message>
        <source>Output padding</source>
        <translation>Ausgangsauffüllung</translation>
    </message>
    <message>
        <source>Makes the picture larger at the right and bottom edge, to meet a wanted size.</source>
        <translation>Vergrößert das Bild am rechten und unteren Rand, um eine gewünschte Größe zu treffen.</translation>
    </message>
    <message>
        <source>Layer normalisation</source>
        <translation>Schichtnormalisierung</translation>
    </message>
    <message>
        <source>Brings the numbers of every position to a common scale, each sample for itself. The normalisation of transformers, good with small batches.</source>
        <translation>Bringt die Zahlen jeder Position auf einen gemeinsamen Maßstab, jedes Beispiel für sich. Die Normalisierung der Transformer, auch bei kleinen Batches gut.</translation>
    </message>
    <message>
        <source>Normalised dimensions</source>
        <translation>Normalisierte Dimensionen</translation>
    </message>
    <message>
        <source>The sizes of the last dimensions, over which mean and spread are taken; must equal what arrives.</source>
        <translation>Die Größen der letzten Dimensionen, über die Mittel und Streuung gebildet werden; müssen dem entsprechen, was ankommt.</translation>
    </message>
    <message>
        <source>Layer normalisation of pictures</source>
        <translation>Schichtnormalisierung von Bildern</translation>
    </message>
    <message>
        <source>Brings the channels of every pixel to a common scale. Used by ConvNeXt in place of batch normalisation.</source>
        <translation>Bringt die Kanäle jedes Pixels auf einen gemeinsamen Maßstab. ConvNeXt nutzt sie anstelle der Batchnormalisierung.</translation>
    </message>
    <message>
        <source>ONNX normalises the last dimension only; it is written with a transposition before and behind.</source>
        <translation>ONNX normalisiert nur die letzte Dimension; geschrieben wird sie mit einer Transposition davor und dahinter.</translation>
    </message>
    <message>
        <source>Group normalisation</source>
        <translation>Gruppennormalisierung</translation>
    </message>
    <message>
        <source>Brings groups of channels to a common scale, each picture for itself. Replaces batch normalisation where batches are small.</source>
        <translation>Bringt Gruppen von Kanälen auf einen gemeinsamen Maßstab, jedes Bild für sich. Ersetzt die Batchnormalisierung, wo Batches klein sind.</translation>
    </message>
    <message>
        <source>ONNX has this operator only since its version 18; it is written as an instance normalisation of the groups.</source>
        <translation>ONNX kennt diesen Operator erst seit Version 18; geschrieben wird er als Instanznormalisierung der Gruppen.</translation>
    </message>
    <message>
        <source>Into how many groups the channels are divided; must divide their number.</source>
        <translation>In wie viele Gruppen die Kanäle geteilt werden; muss ihre Zahl teilen.</translation>
    </message>
    <message>
        <source>Instance normalisation</source>
        <translation>Instanznormalisierung</translation>
    </message>
    <message>
        <source>Brings every channel of every picture to a common scale for itself, which takes away contrast and style.</source>
        <translation>Bringt jeden Kanal jedes Bildes für sich auf einen gemeinsamen Maßstab, was Kontrast und Stil entfernt.</translation>
    </message>
    <message>
        <source>Local response normalisation</source>
        <translation>Lokale Antwortnormalisierung</translation>
    </message>
    <message>
        <source>Divides every number by the strength of its neighbour channels. Used by the first AlexNet and GoogLeNet; batch normalisation has taken its place.</source>
        <translation>Teilt jede Zahl durch die Stärke ihrer Nachbarkanäle. Vom ersten AlexNet und von GoogLeNet genutzt; an ihre Stelle ist die Batchnormalisierung getreten.</translation>
    </message>
    <message>
        <source>Neighbour channels</source>
        <translation>Nachbarkanäle</translation>
    </message>
    <message>
        <source>How many channels around a number count, itself included.</source>
        <translation>Wie viele Kanäle um eine Zahl herum zählen, der eigene eingeschlossen.</translation>
    </message>
    <message>
        <source>How much the neighbours count; divided by their number.</source>
        <translation>Wie stark die Nachbarn zählen; wird durch ihre Zahl geteilt.</translation>
    </message>
    <message>
        <source>Beta</source>
        <translation>Beta</translation>
    </message>
    <message>
        <source>The exponent of the strength that is divided by.</source>
        <translation>Der Exponent der Stärke, durch die geteilt wird.</translation>
    </message>
    <message>
        <source>Offset k</source>
        <translation>Versatz k</translation>
    </message>
    <message>
        <source>Added to the strength, so that weak numbers are not blown up.</source>
        <translation>Wird zur Stärke addiert, damit schwache Zahlen nicht aufgebläht werden.</translation>
    </message>
    <message>
        <source>Stochastic depth</source>
        <translation>Stochastische Tiefe</translation>
    </message>
    <message>
        <source>Skips the branch of a shortcut at random during training, so that very deep networks do not rely on every block. Does nothing when the trained network is used.</source>
        <translation>Überspringt im Training zufällig den Zweig einer Abkürzung, damit sehr tiefe Netze sich nicht auf jeden Block verlassen. Tut nichts, wenn das trainierte Netz benutzt wird.</translation>
    </message>
    <message>
        <source>It does nothing when the trained network is used, so it is left out.</source>
        <translation>Beim Benutzen des trainierten Netzes tut sie nichts und wird deshalb weggelassen.</translation>
    </message>
    <message>
        <source>Share skipped</source>
        <translation>Anteil übersprungen</translation>
    </message>
    <message>
        <source>Skipped together</source>
        <translation>Gemeinsam übersprungen</translation>
    </message>
    <message>
        <source>Row decides for each picture, batch once for all pictures of a step.</source>
        <translation>„row“ entscheidet für jedes Bild, „batch“ einmal für alle Bilder eines Schritts.</translation>
    </message>
    <message>
        <source>Scale and offset</source>
        <translation>Faktor und Versatz</translation>
    </message>
    <message>
        <source>Multiplies every channel by a learned number and adds another one. Imported networks have it where a normalisation was taken apart.</source>
        <translation>Multipliziert jeden Kanal mit einer gelernten Zahl und addiert eine weitere. Importierte Netze haben sie, wo eine Normalisierung zerlegt wurde.</translation>
    </message>
    <message>
        <source>It is written as a multiplication and an addition.</source>
        <translation>Geschrieben wird sie als Multiplikation und Addition.</translation>
    </message>
    <message>
        <source>The dimension that has a number of its own for each entry: 1 is channels, -1 the last one.</source>
        <translation>Die Dimension, die für jeden Eintrag eine eigene Zahl hat: 1 steht für Kanäle, -1 für die letzte.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Whether channels are multiplied by a learned number.</source>
        <translation>Ob Kanäle mit einer gelernten Zahl multipliziert werden.</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Versatz</translation>
    </message>
    <message>
        <source>Whether a learned number is added to channels.</source>
        <translation>Ob zu Kanälen eine gelernte Zahl addiert wird.</translation>
    </message>
    <message>
        <source>Rounding to few levels</source>
        <translation>Runden auf wenige Stufen</translation>
    </message>
    <message>
        <source>Rounds numbers to the levels that whole numbers of 8 bits can hold, and turns them back. Networks that were made small for phones have it.</source>
        <translation>Rundet Zahlen auf die Stufen, die ganze Zahlen mit 8 Bit fassen, und wandelt sie zurück. Netze, die für Mobiltelefone verkleinert wurden, haben sie.</translation>
    </message>
    <message>
        <source>It is written as QuantizeLinear and DequantizeLinear.</source>
        <translation>Geschrieben wird sie als QuantizeLinear und DequantizeLinear.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>The distance between two levels.</source>
        <translation>Der Abstand zweier Stufen.</translation>
    </message>
    <message>
        <source>Level of zero</source>
        <translation>Stufe der Null</translation>
    </message>
    <message>
        <source>Which level stands for 0; must lie between the lowest and the highest one.</source>
        <translation>Welche Stufe für 0 steht; muss zwischen der niedrigsten und der höchsten liegen.</translation>
    </message>
    <message>
        <source>Lowest level</source>
        <translation>Niedrigste Stufe</translation>
    </message>
    <message>
        <source>-128 for signed numbers of 8 bits, 0 for unsigned ones.</source>
        <translation>-128 für 8-Bit-Zahlen mit Vorzeichen, 0 für solche ohne.</translation>
    </message>
    <message>
        <source>Highest level</source>
        <translation>Höchste Stufe</translation>
    </message>
    <message>
        <source>127 for signed numbers of 8 bits, 255 for unsigned ones.</source>
        <translation>127 für 8-Bit-Zahlen mit Vorzeichen, 255 für solche ohne.</translation>
    </message>
    <message>
        <source>Widens the picture at its edges, at each by its own amount, or cuts edges off. Networks from other programs need it where their layers pad unevenly.</source>
        <translation>Verbreitert das Bild an seinen Rändern, an jedem um ein eigenes Maß, oder schneidet Ränder ab. Netze aus anderen Programmen brauchen das, wo ihre Schichten ungleich auffüllen.</translation>
    </message>
    <message>
        <source>Left, right, top, bottom; a number below 0 cuts off.</source>
        <translation>Links, rechts, oben, unten; eine Zahl unter 0 schneidet ab.</translation>
    </message>
    <message>
        <source>Filled with</source>
        <translation>Gefüllt mit</translation>
    </message>
    <message>
        <source>Constant takes the same value everywhere, reflect mirrors the picture, replicate repeats its edge.</source>
        <translation>„constant“ nimmt überall denselben Wert, „reflect“ spiegelt das Bild, „replicate“ wiederholt seinen Rand.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What constant padding is filled with; before a max pooling a very low number keeps the edge out of it.</source>
        <translation>Womit konstant aufgefüllt wird; vor einem Max-Pooling hält eine sehr kleine Zahl den Rand heraus.</translation>
    </message>
    <message>
        <source>Enlargement</source>
        <translation>Vergrößerung</translation>
    </message>
    <message>
        <source>Makes the picture larger by whole factors, by repeating pixels or by blending them.</source>
        <translation>Vergrößert das Bild um ganze Faktoren, indem sie Pixel wiederholt oder mischt.</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>How many times higher and wider the picture gets.</source>
        <translation>Um wie viel höher und breiter das Bild wird.</translation>
    </message>
    <message>
        <source>Nearest repeats pixels, bilinear blends neighbours; use what the network was trained with.</source>
        <translation>„nearest“ wiederholt Pixel, „bilinear“ mischt Nachbarn; richtig ist, womit das Netz trainiert wurde.</translation>
    </message>
    <message>
        <source>Align corners</source>
        <translation>Ecken ausrichten</translation>
    </message>
    <message>
        <source>Lets the corner pixels keep their place when blending; some pretrained networks need it.</source>
        <translation>Lässt die Eckpixel beim Mischen an ihrem Platz; manche vortrainierten Netze brauchen das.</translation>
    </message>
    <message>
        <source>Channel shuffle</source>
        <translation>Kanäle mischen</translation>
    </message>
    <message>
        <source>Deals the channels of several groups out anew, so that the groups of the next layer see each other&apos;s results. Used by ShuffleNet.</source>
        <translation>Verteilt die Kanäle mehrerer Gruppen neu, damit die Gruppen der nächsten Schicht die Ergebnisse der anderen sehen. Von ShuffleNet genutzt.</translation>
    </message>
    <message>
        <source>It is written as two reshapes with a transposition between them.</source>
        <translation>Geschrieben wird sie als zwei Umformungen mit einer Transposition dazwischen.</translation>
    </message>
    <message>
        <source>Merge patches</source>
        <translation>Nachbarpixel zusammenlegen</translation>
    </message>
    <message>
        <source>Lays every four neighbouring pixels on top of each other, which halves height and width. Used by Swin transformers, channels last.</source>
        <translation>Legt je vier benachbarte Pixel übereinander, was Höhe und Breite halbiert. Von Swin-Transformern genutzt, Kanäle zuletzt.</translation>
    </message>
    <message>
        <source>It is written as four slices and a concatenation.</source>
        <translation>Geschrieben wird sie als vier Ausschnitte und eine Verkettung.</translation>
    </message>
    <message>
        <source>The dimension to take from: 1 is channels, 2 height, 3 width, -1 the last one.</source>
        <translation>Die Dimension, aus der genommen wird: 1 Kanäle, 2 Höhe, 3 Breite, -1 die letzte.</translation>
    </message>
    <message>
        <source>Reshape</source>
        <translation>Umformen</translation>
    </message>
    <message>
        <source>Arranges the same numbers in other dimensions, in the same order.</source>
        <translation>Ordnet dieselben Zahlen in anderen Dimensionen an, in derselben Reihenfolge.</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>The new sizes without the batch; one of them may be -1, which takes what is left.</source>
        <translation>Die neuen Größen ohne den Batch; eine davon darf -1 sein, sie nimmt, was übrig bleibt.</translation>
    </message>
    <message>
        <source>Reorder dimensions</source>
        <translation>Dimensionen umordnen</translation>
    </message>
    <message>
        <source>Puts the dimensions into another order, for example the channels last, as transformers expect them.</source>
        <translation>Bringt die Dimensionen in eine andere Reihenfolge, zum Beispiel die Kanäle ans Ende, wie Transformer sie erwarten.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>The old dimensions in their new order, the batch (0) first: 0, 2, 3, 1 puts channels last.</source>
        <translation>Die alten Dimensionen in ihrer neuen Reihenfolge, zuerst der Batch (0): 0, 2, 3, 1 setzt die Kanäle ans Ende.</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <source>Takes a part of one dimension, for example half of the channels, so that branches can share them out.</source>
        <translation>Nimmt einen Teil einer Dimension, zum Beispiel die Hälfte der Kanäle, damit Zweige sie unter sich aufteilen können.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>The first entry taken, counted from 0; below 0 it counts from the end.</source>
        <translation>Der erste Eintrag, der genommen wird, von 0 an gezählt; unter 0 wird vom Ende gezählt.</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>The first entry not taken any more; -1 takes all up to the end.</source>
        <translation>Der erste Eintrag, der nicht mehr genommen wird; -1 nimmt alle bis zum Ende.</translation>
    </message>
    <message>
        <source>2 takes every other entry, 3 every third.</source>
        <translation>2 nimmt jeden zweiten Eintrag, 3 jeden dritten.</translation>
    </message>
    <message>
        <source>Select an entry</source>
        <translation>Eintrag wählen</translation>
    </message>
    <message>
        <source>Takes a single entry of one dimension, which disappears; the class token of a transformer is taken so.</source>
        <translation>Nimmt einen einzelnen Eintrag einer Dimension, die dabei verschwindet; so wird das Klassentoken eines Transformers genommen.</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Which entry is taken, counted from 0; -1 is the last one.</source>
        <translation>Welcher Eintrag genommen wird, von 0 an gezählt; -1 ist der letzte.</translation>
    </message>
    <message>
        <source>Averages over whole dimensions; over height and width it leaves one number for each channel.</source>
        <translation>Mittelt über ganze Dimensionen; über Höhe und Breite bleibt eine Zahl je Kanal.</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensionen</translation>
    </message>
    <message>
        <source>The dimensions to average over: 2 is height, 3 width, -1 the last one.</source>
        <translation>Die Dimensionen, über die gemittelt wird: 2 Höhe, 3 Breite, -1 die letzte.</translation>
    </message>
    <message>
        <source>Keep dimensions</source>
        <translation>Dimensionen behalten</translation>
    </message>
    <message>
        <source>Leaves the averaged dimensions in place with size 1, so that the result can be combined with its input.</source>
        <translation>Lässt die gemittelten Dimensionen mit Größe 1 stehen, sodass sich das Ergebnis mit seiner Eingabe verknüpfen lässt.</translation>
    </message>
    <message>
        <source>Unknown operator</source>
        <translation>Unbekannter Operator</translation>
    </message>
    <message>
        <source>Stands for an operator of an imported network that Graft does not know. It keeps the weights; replace or bypass it before training.</source>
        <translation>Steht für einen Operator eines importierten Netzes, den Graft nicht kennt. Die Gewichte bleiben erhalten; vor dem Training ersetzen oder umgehen.</translation>
    </message>
    <message>
        <source>What it computes is not known, so it cannot be written.</source>
        <translation>Was er berechnet, ist nicht bekannt, deshalb kann er nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>What the file that it came from calls it.</source>
        <translation>Wie die Datei, aus der er stammt, ihn nennt.</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>What the file says about it, for whoever replaces it.</source>
        <translation>Was die Datei über ihn sagt, für den, der ihn ersetzt.</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensoren</translation>
    </message>
    <message>
        <source>The weights it keeps: name, kind of number and sizes of each.</source>
        <translation>Die Gewichte, die er behält: Name, Zahlenart und Größen eines jeden.</translation>
    </message>
</context>
<context>
    <name>options</name>
    <message>
        <source>Random crop</source>
        <translation>Zufälliger Ausschnitt</translation>
    </message>
    <message>
        <source>Shows another part of the picture each time, at another size. The network learns that things may be near or far, whole or cut off.</source>
        <translation>Zeigt jedes Mal einen anderen Teil des Bildes in anderer Größe. Das Netz lernt, dass Dinge nah oder fern, ganz oder angeschnitten sein können.</translation>
    </message>
    <message>
        <source>Flip left to right</source>
        <translation>Links-rechts spiegeln</translation>
    </message>
    <message>
        <source>Right for most photographs; wrong where left and right matter, such as writing.</source>
        <translation>Richtig für die meisten Fotos; falsch, wo links und rechts zählen, etwa bei Schrift.</translation>
    </message>
    <message>
        <source>Flip top to bottom</source>
        <translation>Oben-unten spiegeln</translation>
    </message>
    <message>
        <source>For pictures without an up and a down: from a microscope, from the air.</source>
        <translation>Für Bilder ohne Oben und Unten: aus dem Mikroskop, aus der Luft.</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Drehen</translation>
    </message>
    <message>
        <source>Makes up for a camera that is not held level.</source>
        <translation>Gleicht eine schief gehaltene Kamera aus.</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Moves the picture sideways and up or down, so that things need not be centred.</source>
        <translation>Verschiebt das Bild seitwärts und auf und ab, damit Dinge nicht in der Mitte sein müssen.</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoomen</translation>
    </message>
    <message>
        <source>Makes things larger or smaller, so that their distance does not matter.</source>
        <translation>Macht Dinge größer oder kleiner, damit ihre Entfernung keine Rolle spielt.</translation>
    </message>
    <message>
        <source>Shear</source>
        <translation>Scheren</translation>
    </message>
    <message>
        <source>Slants the picture, as if seen from the side.</source>
        <translation>Neigt das Bild, wie von der Seite gesehen.</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>Makes up for other light: 100 % leaves the picture as it is.</source>
        <translation>Gleicht anderes Licht aus: 100 % lässt das Bild, wie es ist.</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Makes up for haze and other cameras: 100 % leaves the picture as it is.</source>
        <translation>Gleicht Dunst und andere Kameras aus: 100 % lässt das Bild, wie es ist.</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Sättigung</translation>
    </message>
    <message>
        <source>Makes colours paler or stronger: 100 % leaves the picture as it is.</source>
        <translation>Macht Farben blasser oder kräftiger: 100 % lässt das Bild, wie es ist.</translation>
    </message>
    <message>
        <source>Hue</source>
        <translation>Farbton</translation>
    </message>
    <message>
        <source>Shifts all colours around the colour circle. Wrong where the colour tells classes apart.</source>
        <translation>Verschiebt alle Farben im Farbkreis. Falsch, wo die Farbe die Klassen unterscheidet.</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Takes the colour away now and then, so that shape has to do.</source>
        <translation>Nimmt ab und zu die Farbe weg, damit die Form genügen muss.</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Weichzeichnen</translation>
    </message>
    <message>
        <source>Makes up for pictures that are out of focus. The strength is the width of the blur.</source>
        <translation>Gleicht unscharfe Bilder aus. Die Stärke ist die Breite der Unschärfe.</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Adds the grain of a camera in poor light.</source>
        <translation>Fügt das Rauschen einer Kamera bei schlechtem Licht hinzu.</translation>
    </message>
    <message>
        <source>Erase a patch</source>
        <translation>Fleck löschen</translation>
    </message>
    <message>
        <source>Hides a part of the picture, so that the network looks at more than one feature.</source>
        <translation>Verdeckt einen Teil des Bildes, damit das Netz auf mehr als ein Merkmal schaut.</translation>
    </message>
    <message>
        <source>TrivialAugment</source>
        <translation>TrivialAugment</translation>
    </message>
    <message>
        <source>One change at random, at a random strength: a strong choice without anything to tune (Müller and Hutter, 2021). The range limits the strength.</source>
        <translation>Eine zufällige Änderung in zufälliger Stärke: eine starke Wahl, bei der nichts einzustellen ist (Müller und Hutter, 2021). Der Bereich begrenzt die Stärke.</translation>
    </message>
    <message>
        <source>Mixup</source>
        <translation>Mixup</translation>
    </message>
    <message>
        <source>Lays two pictures over each other and asks for both classes (Zhang et al., 2017). The strength is the alpha of the distribution shares are drawn from.</source>
        <translation>Legt zwei Bilder übereinander und fragt nach beiden Klassen (Zhang et al., 2017). Die Stärke ist das Alpha der Verteilung, aus der die Anteile gezogen werden.</translation>
    </message>
    <message>
        <source>CutMix</source>
        <translation>CutMix</translation>
    </message>
    <message>
        <source>Puts a patch of one picture into another and asks for both classes (Yun et al., 2019). The strength is the alpha of the distribution areas are drawn from.</source>
        <translation>Setzt einen Ausschnitt eines Bildes in ein anderes und fragt nach beiden Klassen (Yun et al., 2019). Die Stärke ist das Alpha der Verteilung, aus der die Flächen gezogen werden.</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>SGD with Nesterov momentum</source>
        <translation>SGD mit Nesterov-Momentum</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>RMSprop</source>
        <translation>RMSprop</translation>
    </message>
    <message>
        <source>L-BFGS (small heads)</source>
        <translation>L-BFGS (kleine Köpfe)</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Passes over all training samples; more take longer and, from some point on, only learn the training samples by heart.</source>
        <translation>Durchgänge durch alle Trainingsbeispiele; mehr dauern länger und lernen irgendwann nur noch die Beispiele auswendig.</translation>
    </message>
    <message>
        <source>Time budget</source>
        <translation>Zeitbudget</translation>
    </message>
    <message>
        <source>Ends the run after the epoch in which this time is used up, however many epochs are left.</source>
        <translation>Beendet den Lauf nach der Epoche, in der diese Zeit verbraucht ist, egal wie viele Epochen noch fehlen.</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>Samples between two steps; larger batches give smoother steps and need more memory.</source>
        <translation>Beispiele zwischen zwei Schritten; größere Batches geben glattere Schritte und brauchen mehr Speicher.</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>How far each step goes; too high and the loss jumps about, too low and nothing seems to happen. New layers learn ten times as fast.</source>
        <translation>Wie weit jeder Schritt geht; zu hoch, und der Verlust springt, zu niedrig, und nichts scheint zu geschehen. Neue Schichten lernen zehnmal so schnell.</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>The rule by which gradients become steps; Adam and AdamW forgive a rate that is a little off.</source>
        <translation>Die Regel, nach der aus Gradienten Schritte werden; Adam und AdamW verzeihen eine nicht ganz passende Rate.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>How much of the last step is kept; smooths the way downhill.</source>
        <translation>Wie viel vom letzten Schritt bleibt; glättet den Weg bergab.</translation>
    </message>
    <message>
        <source>Beta 1</source>
        <translation>Beta 1</translation>
    </message>
    <message>
        <source>Memory of the mean gradient.</source>
        <translation>Gedächtnis des mittleren Gradienten.</translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation>Beta 2</translation>
    </message>
    <message>
        <source>Memory of the squared gradient.</source>
        <translation>Gedächtnis des quadrierten Gradienten.</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Keeps the division of a step from exploding where gradients vanish.</source>
        <translation>Bewahrt die Division eines Schrittes vor dem Ausufern, wo Gradienten verschwinden.</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>Memory of the squared gradient in RMSprop.</source>
        <translation>Gedächtnis des quadrierten Gradienten in RMSprop.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Gedächtnis</translation>
    </message>
    <message>
        <source>Steps that L-BFGS remembers; each takes as much memory as the weights.</source>
        <translation>Schritte, an die sich L-BFGS erinnert; jeder braucht so viel Speicher wie die Gewichte.</translation>
    </message>
    <message>
        <source>Iterations per step</source>
        <translation>Iterationen je Schritt</translation>
    </message>
    <message>
        <source>How often L-BFGS looks at the same batch for one step, at most.</source>
        <translation>Wie oft L-BFGS für einen Schritt höchstens auf denselben Batch schaut.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Gewichtsabnahme</translation>
    </message>
    <message>
        <source>Pulls weights towards zero a little in each step, against overfitting.</source>
        <translation>Zieht die Gewichte bei jedem Schritt ein wenig zur Null, gegen Überanpassung.</translation>
    </message>
    <message>
        <source>Decay norms and biases too</source>
        <translation>Auch Normierungen und Bias abnehmen lassen</translation>
    </message>
    <message>
        <source>Usually only the weights of convolutions and linear layers decay; the others are few and need their size.</source>
        <translation>Meist nehmen nur die Gewichte von Faltungen und linearen Schichten ab; die übrigen sind wenige und brauchen ihre Größe.</translation>
    </message>
    <message>
        <source>Layer-wise decay of the rate</source>
        <translation>Abnahme der Rate je Schicht</translation>
    </message>
    <message>
        <source>Each layer learns this much slower than the one behind it: early layers hold what is common to all pictures. 1 treats all alike.</source>
        <translation>Jede Schicht lernt um so viel langsamer als die dahinter: Frühe Schichten enthalten, was allen Bildern gemeinsam ist. 1 behandelt alle gleich.</translation>
    </message>
    <message>
        <source>Batches per step</source>
        <translation>Batches je Schritt</translation>
    </message>
    <message>
        <source>Gradients of so many batches make one step: a large batch in little memory.</source>
        <translation>Die Gradienten so vieler Batches ergeben einen Schritt: ein großer Batch in wenig Speicher.</translation>
    </message>
    <message>
        <source>Clip gradients at</source>
        <translation>Gradienten kürzen ab</translation>
    </message>
    <message>
        <source>Shortens gradients that are longer than this, so that one odd batch does not throw the weights off.</source>
        <translation>Kürzt Gradienten, die länger sind, damit ein einzelner Batch die Gewichte nicht aus der Bahn wirft.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Average of the weights</source>
        <translation>Mittel der Gewichte</translation>
    </message>
    <message>
        <source>Validates and keeps a running average of the weights, which is steadier than the weights of one moment; 0.99 averages over some 100 steps.</source>
        <translation>Validiert und behält ein laufendes Mittel der Gewichte, das ruhiger ist als die Gewichte eines Augenblicks; 0,99 mittelt über etwa 100 Schritte.</translation>
    </message>
    <message>
        <source>Falls after epochs</source>
        <translation>Fällt nach den Epochen</translation>
    </message>
    <message>
        <source>Epochs after which the rate falls, for example 3, 6.</source>
        <translation>Epochen, nach denen die Rate fällt, zum Beispiel 3, 6.</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>Augmentierung</translation>
    </message>
    <message>
        <source>Random changes to the training samples, so that the network sees new ones in every epoch.</source>
        <translation>Zufällige Änderungen der Trainingsbeispiele, damit das Netz in jeder Epoche neue sieht.</translation>
    </message>
    <message>
        <source>Memory for frozen layers</source>
        <translation>Speicher für eingefrorene Schichten</translation>
    </message>
    <message>
        <source>What the frozen layers compute is kept here instead of being computed in every epoch; not used with augmentation.</source>
        <translation>Was die eingefrorenen Schichten berechnen, wird hier aufbewahrt, statt in jeder Epoche neu berechnet zu werden; nicht mit Augmentierung.</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Gleichbleibend</translation>
    </message>
    <message>
        <source>Falls in steps</source>
        <translation>Fällt in Stufen</translation>
    </message>
    <message>
        <source>Falls at chosen epochs</source>
        <translation>Fällt bei gewählten Epochen</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>Exponentiell</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation>Ein Zyklus</translation>
    </message>
    <message>
        <source>Falls on a plateau</source>
        <translation>Fällt bei Stillstand</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>How the rate changes during the run; falling to the end often brings the last points of accuracy.</source>
        <translation>Wie sich die Rate im Lauf ändert; fällt sie zum Ende hin, bringt das oft die letzten Punkte Genauigkeit.</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>Lets the rate rise at first, so that a new head does not disturb the rest.</source>
        <translation>Lässt die Rate anfangs steigen, damit ein neuer Kopf den Rest nicht stört.</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Falls every</source>
        <translation>Fällt alle</translation>
    </message>
    <message>
        <source>Epochs from one step down to the next.</source>
        <translation>Epochen von einer Stufe zur nächsten.</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>What the rate is multiplied by at each step down.</source>
        <translation>Womit die Rate bei jeder Stufe malgenommen wird.</translation>
    </message>
    <message>
        <source>Factor per epoch</source>
        <translation>Faktor je Epoche</translation>
    </message>
    <message>
        <source>What the rate is multiplied by after each epoch.</source>
        <translation>Womit die Rate nach jeder Epoche malgenommen wird.</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>Endet bei</translation>
    </message>
    <message>
        <source>The last rate as a share of the first one.</source>
        <translation>Die letzte Rate als Anteil der ersten.</translation>
    </message>
    <message>
        <source>Share that rises</source>
        <translation>Anteil, der steigt</translation>
    </message>
    <message>
        <source>The part of the run in which the rate rises from 1/25 to its peak, before it falls to almost nothing.</source>
        <translation>Der Teil des Laufs, in dem die Rate von 1/25 bis zum Gipfel steigt, bevor sie auf fast nichts fällt.</translation>
    </message>
    <message>
        <source>What the rate is multiplied by when the validation loss stops falling.</source>
        <translation>Womit die Rate malgenommen wird, wenn der Validierungsverlust nicht mehr fällt.</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>Validations without progress before the rate falls.</source>
        <translation>Validierungen ohne Fortschritt, bevor die Rate fällt.</translation>
    </message>
    <message>
        <source>Keep what is frozen</source>
        <translation>Eingefrorenes bleibt eingefroren</translation>
    </message>
    <message>
        <source>Block by block, from the end</source>
        <translation>Block für Block, vom Ende her</translation>
    </message>
    <message>
        <source>Unfreezing</source>
        <translation>Auftauen</translation>
    </message>
    <message>
        <source>Trains the new head first, then wakes the frozen blocks from the end to the beginning, each with a smaller rate.</source>
        <translation>Trainiert erst den neuen Kopf und weckt dann die eingefrorenen Blöcke vom Ende zum Anfang, jeden mit kleinerer Rate.</translation>
    </message>
    <message>
        <source>Next block after</source>
        <translation>Nächster Block nach</translation>
    </message>
    <message>
        <source>Epochs before the next block may learn.</source>
        <translation>Epochen, bevor der nächste Block lernen darf.</translation>
    </message>
    <message>
        <source>Rate of the next block</source>
        <translation>Rate des nächsten Blocks</translation>
    </message>
    <message>
        <source>Relative to the block behind it.</source>
        <translation>Im Verhältnis zum Block dahinter.</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>Label-Glättung</translation>
    </message>
    <message>
        <source>Asks for a little less than certainty, which keeps the network from being too sure of itself.</source>
        <translation>Verlangt etwas weniger als Gewissheit; das bewahrt das Netz vor zu großer Selbstsicherheit.</translation>
    </message>
    <message>
        <source>All samples alike</source>
        <translation>Alle Beispiele gleich</translation>
    </message>
    <message>
        <source>All classes alike</source>
        <translation>Alle Klassen gleich</translation>
    </message>
    <message>
        <source>Weighting</source>
        <translation>Gewichtung</translation>
    </message>
    <message>
        <source>With few samples of some classes, weighting classes alike keeps those from being ignored.</source>
        <translation>Bei wenigen Beispielen mancher Klassen verhindert die Gleichbehandlung der Klassen, dass diese übergangen werden.</translation>
    </message>
    <message>
        <source>Validate every</source>
        <translation>Validieren alle</translation>
    </message>
    <message>
        <source>Validating less often saves time with large validation sets.</source>
        <translation>Seltener zu validieren spart bei vielen Validierungsbeispielen Zeit.</translation>
    </message>
    <message>
        <source>Highest accuracy</source>
        <translation>Höchster Genauigkeit</translation>
    </message>
    <message>
        <source>Lowest loss</source>
        <translation>Niedrigstem Verlust</translation>
    </message>
    <message>
        <source>Keep the epoch with</source>
        <translation>Behalten wird die Epoche mit</translation>
    </message>
    <message>
        <source>Which epoch&apos;s weights are the result of the run, by the validation samples.</source>
        <translation>Die Gewichte welcher Epoche das Ergebnis des Laufs sind, nach den Validierungsbeispielen.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>When accuracy stops rising</source>
        <translation>Wenn die Genauigkeit nicht mehr steigt</translation>
    </message>
    <message>
        <source>When loss stops falling</source>
        <translation>Wenn der Verlust nicht mehr fällt</translation>
    </message>
    <message>
        <source>Stop early</source>
        <translation>Früher beenden</translation>
    </message>
    <message>
        <source>Ends the run when validation has not become better for a while: saves time and keeps from overfitting.</source>
        <translation>Beendet den Lauf, wenn die Validierung eine Weile nicht besser geworden ist: spart Zeit und bewahrt vor Überanpassung.</translation>
    </message>
    <message>
        <source>Validations without progress before the run ends.</source>
        <translation>Validierungen ohne Fortschritt, bevor der Lauf endet.</translation>
    </message>
    <message>
        <source>Least progress</source>
        <translation>Kleinster Fortschritt</translation>
    </message>
    <message>
        <source>A smaller improvement than this counts as none.</source>
        <translation>Eine kleinere Verbesserung zählt nicht.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed gives the same run again on the same machine; another one shows how much is chance.</source>
        <translation>Derselbe Startwert ergibt auf demselben Rechner denselben Lauf; ein anderer zeigt, wie viel Zufall ist.</translation>
    </message>
    <message>
        <source>Deterministic</source>
        <translation>Wiederholbar</translation>
    </message>
    <message>
        <source>The same numbers every time; on a graphics card that costs some speed.</source>
        <translation>Jedes Mal dieselben Zahlen; auf einer Grafikkarte kostet das etwas Tempo.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Prozessor (CPU)</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>Grafikkarte (CUDA)</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Where the network is computed; automatic takes a graphics card that works, else the processor.</source>
        <translation>Wo das Netz gerechnet wird; automatisch nimmt eine Grafikkarte, die funktioniert, sonst den Prozessor.</translation>
    </message>
    <message>
        <source>32 bit (exact)</source>
        <translation>32 Bit (genau)</translation>
    </message>
    <message>
        <source>bfloat16</source>
        <translation>bfloat16</translation>
    </message>
    <message>
        <source>float16 (graphics card)</source>
        <translation>float16 (Grafikkarte)</translation>
    </message>
    <message>
        <source>The fastest that is safe</source>
        <translation>Die schnellste, die sicher ist</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit der Zahlen</translation>
    </message>
    <message>
        <source>Shorter numbers can be faster on recent machines and change the result a little.</source>
        <translation>Kürzere Zahlen können auf neueren Rechnern schneller sein und ändern das Ergebnis ein wenig.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Fewer leave the machine to other programs.</source>
        <translation>Weniger lassen den Rechner anderen Programmen.</translation>
    </message>
    <message>
        <source>Reading threads</source>
        <translation>Lesende Threads</translation>
    </message>
    <message>
        <source>More help when the network waits for samples to be read and decoded.</source>
        <translation>Mehr helfen, wenn das Netz darauf wartet, dass Beispiele gelesen und dekodiert werden.</translation>
    </message>
    <message>
        <source>Save progress every</source>
        <translation>Fortschritt sichern alle</translation>
    </message>
    <message>
        <source>A run that was interrupted can go on from here; it is also saved after each epoch.</source>
        <translation>Ein unterbrochener Lauf kann von hier aus weitergehen; gesichert wird auch nach jeder Epoche.</translation>
    </message>
    <message>
        <source>Basics</source>
        <translation>Grundlagen</translation>
    </message>
    <message>
        <source>Learning rate over time</source>
        <translation>Verlauf der Lernrate</translation>
    </message>
    <message>
        <source>Unfreezing in stages</source>
        <translation>Auftauen in Stufen</translation>
    </message>
    <message>
        <source>Against overfitting</source>
        <translation>Gegen Überanpassung</translation>
    </message>
    <message>
        <source>Validation and the end</source>
        <translation>Validierung und Ende</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Feature extraction</source>
        <translation>Merkmale nutzen</translation>
    </message>
    <message>
        <source>Only the new last layers learn; everything before them stays frozen. Fast, and the right start with few pictures.</source>
        <translation>Nur die neuen letzten Schichten lernen, alles davor bleibt eingefroren. Schnell, und mit wenigen Bildern der richtige Anfang.</translation>
    </message>
    <message>
        <source>Fine-tune</source>
        <translation>Feinabstimmen</translation>
    </message>
    <message>
        <source>Every layer learns, slowly. For some hundred pictures of each class, or pictures unlike those the network knows.</source>
        <translation>Alle Schichten lernen, langsam. Für einige hundert Bilder je Klasse oder für Bilder, wie sie das Netz nicht kennt.</translation>
    </message>
    <message>
        <source>Gradual unfreezing</source>
        <translation>Stufenweise auftauen</translation>
    </message>
    <message>
        <source>Trains the new head first, then wakes the blocks before it one after another with falling rates. Careful with what the network has learned.</source>
        <translation>Trainiert erst den neuen Kopf und weckt dann die Blöcke davor nacheinander mit fallenden Raten. Geht behutsam mit dem Gelernten um.</translation>
    </message>
    <message>
        <source>From scratch</source>
        <translation>Von Grund auf</translation>
    </message>
    <message>
        <source>Forgets what the network has learned. Needs many pictures and many epochs; mostly good to show what the others save.</source>
        <translation>Vergisst, was das Netz gelernt hat. Braucht viele Bilder und viele Epochen; zeigt vor allem, was die anderen ersparen.</translation>
    </message>
</context>
<context>
    <name>zoo</name>
    <message>
        <source>A ResNet-18 at half width that comes with the program: works at once, without a download, and trains in seconds on small pictures.</source>
        <translation>Ein ResNet-18 halber Breite, das zum Programm gehört: sofort einsatzbereit, ohne Herunterladen, und auf kleinen Bildern in Sekunden trainiert.</translation>
    </message>
    <message>
        <source>Tiny ImageNet (200 classes)</source>
        <translation>Tiny ImageNet (200 Klassen)</translation>
    </message>
    <message>
        <source>ImageNet-1k</source>
        <translation>ImageNet-1k</translation>
    </message>
    <message>
        <source>not stated for the weights (torchvision&apos;s code: BSD-3-Clause)</source>
        <translation>für die Gewichte nicht angegeben (Code von torchvision: BSD-3-Clause)</translation>
    </message>
    <message>
        <source>Tiny file, fair accuracy. Version 1.1 is more than twice as fast and just as good; take this one only for weights made for it.</source>
        <translation>Winzige Datei, ordentliche Genauigkeit. Version 1.1 ist mehr als doppelt so schnell und ebenso gut; nehmen Sie diese nur für Gewichte, die dafür gemacht sind.</translation>
    </message>
    <message>
        <source>Tiny and quick: the first choice for trying things out and for computers without a graphics card.</source>
        <translation>Klein und flink: die erste Wahl zum Ausprobieren und für Rechner ohne Grafikkarte.</translation>
    </message>
    <message>
        <source>The solid all-rounder: simple, well understood and accurate enough for most small datasets.</source>
        <translation>Der solide Allrounder: einfach, gut verstanden und für die meisten kleinen Datensätze genau genug.</translation>
    </message>
    <message>
        <source>The deeper brother of ResNet-18: some points more accurate at twice the work.</source>
        <translation>Der tiefere Bruder von ResNet-18: einige Punkte genauer bei doppeltem Aufwand.</translation>
    </message>
    <message>
        <source>Made for phones: nearly as accurate as bigger networks with a fraction of the arithmetic and a small file.</source>
        <translation>Für Mobiltelefone gemacht: fast so genau wie größere Netze, mit einem Bruchteil der Rechenarbeit und kleiner Datei.</translation>
    </message>
    <message>
        <source>Blank network</source>
        <translation>Leeres Netz</translation>
    </message>
    <message>
        <source>Only an input and an output. Add the layers between them yourself.</source>
        <translation>Nur Eingang und Ausgang. Die Schichten dazwischen kommen von Hand dazu.</translation>
    </message>
    <message>
        <source>LeNet-5</source>
        <translation>LeNet-5</translation>
    </message>
    <message>
        <source>The network that read handwritten digits on cheques: two convolutions with pooling, then three linear layers. Small enough to follow every number.</source>
        <translation>Das Netz, das handgeschriebene Ziffern auf Schecks las: zwei Faltungen mit Pooling, dann drei lineare Schichten. Klein genug, um jede Zahl zu verfolgen.</translation>
    </message>
    <message>
        <source>Small CNN</source>
        <translation>Kleines CNN</translation>
    </message>
    <message>
        <source>Three blocks of convolution, batch normalisation, ReLU and max pooling, then the mean of every channel. Learns small colour pictures in minutes, without a graphics card.</source>
        <translation>Drei Blöcke aus Faltung, Batch-Normalisierung, ReLU und Max-Pooling, dann der Mittelwert jedes Kanals. Lernt kleine Farbbilder in Minuten, ohne Grafikkarte.</translation>
    </message>
    <message>
        <source>Multilayer perceptron</source>
        <translation>Mehrlagiges Perzeptron</translation>
    </message>
    <message>
        <source>Two hidden layers of 512 units on the raw pixels, without any convolution: shows what convolutions are good for.</source>
        <translation>Zwei verborgene Schichten mit 512 Einheiten direkt auf den Pixeln, ganz ohne Faltung: zeigt, wozu Faltungen gut sind.</translation>
    </message>
    <message>
        <source>that of the file you import</source>
        <translation>die der importierten Datei</translation>
    </message>
    <message>
        <source>The usual yardstick: shortcuts around every block let it be deep and still learn easily. Deeper means more accurate and slower.</source>
        <translation>Der übliche Maßstab: Abkürzungen um jeden Block lassen das Netz tief sein und doch leicht lernen. Tiefer heißt genauer und langsamer.</translation>
    </message>
    <message>
        <source>A tiny file with fair accuracy, for trying things out.</source>
        <translation>Eine winzige Datei mit ordentlicher Genauigkeit, zum Ausprobieren.</translation>
    </message>
    <message>
        <source>Made for phones: a small file, little arithmetic, good accuracy for both.</source>
        <translation>Für Telefone gemacht: kleine Datei, wenig Rechenarbeit und dafür gute Genauigkeit.</translation>
    </message>
    <message>
        <source>Accurate and the usual yardstick of the field; best with a graphics card.</source>
        <translation>Genau und der übliche Maßstab des Fachs; am besten mit einer Grafikkarte.</translation>
    </message>
    <message>
        <source>Grown evenly in depth, width and picture size: high accuracy for few parameters, from the quick B0 to the large B7.</source>
        <translation>Gleichmäßig in Tiefe, Breite und Bildgröße gewachsen: hohe Genauigkeit mit wenigen Parametern, vom schnellen B0 bis zum großen B7.</translation>
    </message>
    <message>
        <source>A convolutional network built with what transformers have taught: among the most accurate here, best with a graphics card.</source>
        <translation>Ein Faltungsnetz, gebaut mit dem, was Transformer gelehrt haben: eines der genauesten hier, am besten mit Grafikkarte.</translation>
    </message>
    <message>
        <source>Cuts the picture into patches and reads them like words, without convolutions. Accurate, large, and bound to one picture size.</source>
        <translation>Zerschneidet das Bild in Stücke und liest sie wie Wörter, ohne Faltungen. Genau, groß und an eine Bildgröße gebunden.</translation>
    </message>
    <message>
        <source>A transformer that looks through windows and shifts them from layer to layer: accurate, and works on other picture sizes, too.</source>
        <translation>Ein Transformer, der durch Fenster blickt und sie von Schicht zu Schicht verschiebt: genau, und auch für andere Bildgrößen brauchbar.</translation>
    </message>
    <message>
        <source>The least arithmetic of all: for small computers and for trying things out, more accurate than SqueezeNet.</source>
        <translation>Der geringste Rechenaufwand von allen: für kleine Rechner und zum Ausprobieren, genauer als SqueezeNet.</translation>
    </message>
    <message>
        <source>As accurate as a ResNet of four times its size with less arithmetic than MobileNetV2.</source>
        <translation>So genau wie ein viermal so großes ResNet, mit weniger Rechenaufwand als MobileNetV2.</translation>
    </message>
    <message>
        <source>As accurate as EfficientNet-B7 at a fifth of the arithmetic, and quicker to train; best with a graphics card.</source>
        <translation>So genau wie EfficientNet-B7 bei einem Fünftel des Rechenaufwands und schneller zu trainieren; am besten mit Grafikkarte.</translation>
    </message>
    <message>
        <source>Very quick on computers without a graphics card: channels are split and shuffled instead of mixed at full cost.</source>
        <translation>Sehr schnell auf Rechnern ohne Grafikkarte: Kanäle werden geteilt und gemischt wie Karten, statt mit vollem Aufwand verrechnet zu werden.</translation>
    </message>
    <message>
        <source>Found by an automatic search for networks that are quick on phones; comparable with MobileNet.</source>
        <translation>Von einer automatischen Suche nach schnellen Netzen für Telefone gefunden; mit MobileNet vergleichbar.</translation>
    </message>
    <message>
        <source>A ResNet whose filters work in groups: more accurate at the same size, and best with a graphics card.</source>
        <translation>Ein ResNet, dessen Filter in Gruppen arbeiten: genauer bei gleicher Größe, am besten mit einer Grafikkarte.</translation>
    </message>
    <message>
        <source>A ResNet with twice the width inside its blocks: accurate, with a large file.</source>
        <translation>Ein ResNet mit doppelter Breite in seinen Blöcken: genau, mit großer Datei.</translation>
    </message>
    <message>
        <source>One design in many sizes, named after their arithmetic; the Y networks also weigh their channels and are a little more accurate.</source>
        <translation>Ein Entwurf in vielen Größen, benannt nach ihrer Rechenarbeit; die Y-Netze gewichten auch ihre Kanäle und sind etwas genauer.</translation>
    </message>
    <message>
        <source>Every layer sees the results of all before it: few parameters and good accuracy, but training needs much memory.</source>
        <translation>Jede Schicht sieht die Ergebnisse aller vor ihr: wenige Parameter und gute Genauigkeit, aber das Training braucht viel Speicher.</translation>
    </message>
    <message>
        <source>Looks at the picture at several scales side by side: accurate for its arithmetic.</source>
        <translation>Betrachtet das Bild in mehreren Maßstäben nebeneinander: genau für seine Rechenarbeit.</translation>
    </message>
    <message>
        <source>The network that began it all in 2012: simple and quick, but a large file and low accuracy today. Good for learning how networks work.</source>
        <translation>Das Netz, mit dem 2012 alles begann: einfach und schnell, aber große Datei und heute geringe Genauigkeit. Gut, um zu lernen, wie Netze arbeiten.</translation>
    </message>
    <message>
        <source>Plain stacks of 3x3 convolutions, easy to understand; very large files and slow. Its features are still used for comparing styles.</source>
        <translation>Schlichte Stapel von 3x3-Faltungen, leicht zu verstehen; sehr große Dateien und langsam. Seine Merkmale dienen noch zum Vergleich von Stilen.</translation>
    </message>
    <message>
        <source>The trunk of the YOLO detectors: quick and accurate. No weights to download: import a Darknet .cfg with its .weights file.</source>
        <translation>Der Rumpf der YOLO-Detektoren: schnell und genau. Keine Gewichte zum Herunterladen: eine Darknet-.cfg mit ihrer .weights-Datei importieren.</translation>
    </message>
    <message>
        <source>An Inception taken to the extreme: channels are filtered one by one and then mixed. No weights to download: import a Keras .h5 file.</source>
        <translation>Ein Inception auf die Spitze getrieben: Kanäle werden einzeln gefiltert und dann gemischt. Keine Gewichte zum Herunterladen: eine Keras-.h5-Datei importieren.</translation>
    </message>
    <message>
        <source>Its cells were found by an automatic search; small and accurate, but with many small steps. No weights to download: import a Keras .h5 file.</source>
        <translation>Seine Zellen fand eine automatische Suche; klein und genau, aber mit vielen kleinen Schritten. Keine Gewichte zum Herunterladen: eine Keras-.h5-Datei importieren.</translation>
    </message>
</context>
</TS>
